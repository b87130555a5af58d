import type { CustomPlugin, XastElement } from 'svgo';
import { figureFontSize, figureFontWeight, fontFamily } from '../theme/tokens.ts';

/** What an element has from those around it, where it says nothing of its own. */
const inherited = [
  'fill',
  'stroke',
  'stroke-width',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
];

/** The classes that name what a reader sees: marks, labels and titles. Those of their frames say nothing. */
const telling = /\b(?:mark-(?!group\b)|role-title\b|role-legend\b|role-row|role-column|role-header)/;

/** The name that Vega gives a mark itself, after the kind of mark and its role. */
const vegaName = / (?!role-)\S+$/;

/** The path that Vega draws a circle with, around the origin. */
const circlePath = /^M([\d.]+),0A\1,\1,0,1,1,-\1,0A\1,\1,0,1,1,\1,0Z?$/;
const placePattern = /^translate\(([\d.]+)[ ,]([\d.]+)\)$/;

/** Draws circles as such, to a tenth of a pixel: three numbers in the place of a path of ten. */
export const drawCircles: CustomPlugin = {
  name: 'draw-circles',
  fn: () => ({
    element: {
      enter: (node) => {
        const { d = '', transform = '' } = node.attributes;
        const [, r] = circlePath.exec(d) ?? [];
        const [, cx, cy] = placePattern.exec(transform) ?? [];
        if (node.name !== 'path' || r === undefined || cx === undefined || cy === undefined) return;
        node.name = 'circle';
        for (const attribute of ['d', 'transform']) Reflect.deleteProperty(node.attributes, attribute);
        Object.assign(node.attributes, { cx: tenths(cx), cy: tenths(cy), r: Number(r).toFixed(2) });
      },
    },
  }),
};

/**
 * Leaves out what draws nothing and says nothing: grounds without a colour, groups without attributes, attributes that an
 * element has from those around it, and more than a tenth of a pixel in the places of texts. What draws bars and lines
 * keeps its digits: a bar is as long as its value.
 */
export const dropIdle: CustomPlugin = {
  name: 'drop-idle',
  fn: () => ({
    root: {
      enter: (root) => {
        for (const child of root.children) {
          if (child.type !== 'element') continue;
          Object.assign(child.attributes, fontAttributes);
          slim(child, fontAttributes);
        }
      },
    },
  }),
};

const fontAttributes: Readonly<Record<string, string>> = {
  'font-family': fontFamily,
  'font-size': String(figureFontSize),
  'font-weight': String(figureFontWeight.regular),
};

function slim(element: XastElement, around: Readonly<Record<string, string>>): void {
  const own = { ...around };
  element.children = element.children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    if (child.attributes.class === 'background' && !paints(child)) return [];
    slim(child, pass(child, own));
    return child.name === 'g' && Object.keys(child.attributes).length === 0 ? child.children : [child];
  });
}

/** Leaves the attributes out of an element that it has anyway, and gives what it hands on. */
function pass(
  { name, attributes }: XastElement,
  around: Readonly<Record<string, string>>,
): Record<string, string> {
  const own = { ...around };
  for (const attribute of inherited) {
    const value = attributes[attribute];
    if (value === undefined) continue;
    if (value === around[attribute]) Reflect.deleteProperty(attributes, attribute);
    else own[attribute] = value;
  }
  if (!telling.test(attributes.class ?? '')) Reflect.deleteProperty(attributes, 'class');
  else attributes.class = attributes.class?.replace(vegaName, '') ?? '';
  const [, x, y] = placePattern.exec(attributes.transform ?? '') ?? [];
  if (name === 'text' && x !== undefined && y !== undefined) {
    attributes.transform = `translate(${tenths(x)} ${tenths(y)})`;
  }
  return own;
}

/** Whether a ground is seen. A colour of its own, or of those around it, is always written at it by Vega. */
function paints({ attributes }: XastElement): boolean {
  return attributes.fill !== undefined || attributes.stroke !== undefined;
}

function tenths(number: string): string {
  return String(Math.round(Number(number) * 10) / 10);
}
