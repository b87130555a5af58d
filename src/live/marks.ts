import type { Fields } from './tooltip.ts';

/** A mark that a reader can point at: a bar, a dot, an entry of a legend. */
export interface Mark {
  element: SVGElement;
  fields: Fields;
  /** Where it is drawn, in the coordinates of the window. */
  box: DOMRect;
  /** The part of the figure that it belongs to, such as a facet, and how wide that is drawn. */
  panel: object;
  isBar: boolean;
  /** Whether a click on it picks the marks of that name. */
  isEntry: boolean;
}

/** What Vega keeps at an element that it draws. */
interface SceneItem {
  tooltip?: unknown;
  datum?: { label?: unknown };
  mark?: { marktype?: string; role?: string; group?: object; interactive?: boolean };
}

/** Vega has one element for a whole path, with the first of its points. */
const paths = ['area', 'line', 'trail'];

/** What all entries of legends belong to. */
const entryPanel = {};

/** The mark that an element of a chart draws; undefined where it draws none, or one without a tooltip. */
export function markOf(target: EventTarget | null): Mark | undefined {
  if (!(target instanceof SVGElement)) return undefined;
  const item = (target as SVGElement & { __data__?: SceneItem }).__data__;
  const { marktype = '', role, group, interactive } = item?.mark ?? {};
  const isEntry = role === 'legend-symbol' && interactive === true;
  const fields = isEntry ? entryFields(item) : fieldsOf(item?.tooltip);
  if (fields.length === 0 || paths.includes(marktype)) return undefined;
  const panel = isEntry ? entryPanel : (group ?? entryPanel);
  return {
    element: target,
    fields,
    box: target.getBoundingClientRect(),
    panel,
    isBar: marktype === 'rect',
    isEntry,
  };
}

/** All marks of a chart, in the order in which they are drawn; whiskers say what their bars say. */
export function marksOf(svg: SVGElement): Mark[] {
  const elements = svg.querySelectorAll('.role-mark > path, .role-mark > circle, .role-legend-symbol > path');
  return [...elements].flatMap((element) => markOf(element) ?? []);
}

function fieldsOf(tooltip: unknown): Fields {
  if (typeof tooltip !== 'object' || tooltip === null) return [];
  return Object.entries(tooltip).map(([name, value]) => [name, String(value)] as const);
}

function entryFields(item: SceneItem | undefined): Fields {
  const label = item?.datum?.label;
  return typeof label === 'string' ? [['Legend', label]] : [];
}
