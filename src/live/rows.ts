import type { Mark } from './marks.ts';

/** A bar with the dots of its observations, or a mark by itself. */
export type Row = readonly [Mark, ...Mark[]];

/** The marks of a chart in the order in which one reads them. */
export interface Rows {
  rows: readonly Row[];
  /** Whether bars stand side by side, so that the next one is to the right rather than below. */
  upright: boolean;
}

/** Sorts marks into rows: panel by panel, and in each from one bar to the next. */
export function rowsOf(marks: readonly Mark[]): Rows {
  const bars = marks.filter(({ isBar }) => isBar);
  const upright = bars.length > 1 && spread(bars, 'width') < spread(bars, 'height');
  const panels = [...Map.groupBy(marks, ({ panel }) => panel).values()].toSorted(byPlace);
  return { rows: panels.flatMap((panel) => panelRows(panel, upright)), upright };
}

function panelRows(marks: readonly Mark[], upright: boolean): Row[] {
  const bars = marks.filter(({ isBar }) => isBar);
  const others = marks.filter(({ isBar }) => !isBar);
  const order = upright ? byLeft : byTop;
  if (bars.length === 0)
    return others.toSorted(marks[0]?.isEntry ? byTop : byLeft).map((mark): Row => [mark]);
  return bars.toSorted(order).map((bar): Row => {
    const own = others.filter((mark) => isBeside(mark, bar, upright));
    return [bar, ...own.toSorted(upright ? byTop : byLeft)];
  });
}

/** Whether a mark lies in the band of a bar, on it or beyond its end. */
export function isBeside({ box }: Pick<Mark, 'box'>, { box: bar }: Mark, upright: boolean): boolean {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return upright ? x >= bar.left && x <= bar.right : y >= bar.top && y <= bar.bottom;
}

function spread(bars: readonly Mark[], side: 'width' | 'height'): number {
  const sizes = bars.map(({ box }) => box[side]);
  return Math.max(...sizes) - Math.min(...sizes);
}

function byTop(a: Mark, b: Mark): number {
  return a.box.top - b.box.top || a.box.left - b.box.left;
}

function byLeft(a: Mark, b: Mark): number {
  return a.box.left - b.box.left || a.box.top - b.box.top;
}

/** Legends last; panels from top to bottom, and from left to right where they stand beside each other. */
function byPlace(a: readonly Mark[], b: readonly Mark[]): number {
  const [first, second] = [extent(a), extent(b)];
  if (first.isEntry !== second.isEntry) return first.isEntry ? 1 : -1;
  const overlap = first.top < second.bottom && second.top < first.bottom;
  return overlap ? first.left - second.left : first.top - second.top;
}

function extent(marks: readonly Mark[]): { left: number; top: number; bottom: number; isEntry: boolean } {
  return {
    left: Math.min(...marks.map(({ box }) => box.left)),
    top: Math.min(...marks.map(({ box }) => box.top)),
    bottom: Math.max(...marks.map(({ box }) => box.bottom)),
    isEntry: marks.some(({ isEntry }) => isEntry),
  };
}
