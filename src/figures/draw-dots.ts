import type { CustomPlugin, XastElement } from 'svgo';

/** What tells one filled circle from another of its group. */
const own = ['cx', 'cy', 'r', 'opacity', 'fill'];

/**
 * Draws the filled circles of a group that are alike as the round ends of lines of no length: two numbers for each. They
 * look the same, and so does one that lies on others: each stays an element. Of one colour, they come in rows, since
 * what lies above what makes no difference.
 */
export const drawDots: CustomPlugin = {
  name: 'draw-dots',
  fn: () => ({
    element: {
      exit: (group) => {
        const dots = group.children.flatMap((child) => (child.type === 'element' ? [child] : []));
        const [first] = dots;
        if (group.name !== 'g' || !first || !dots.every((dot) => isLike(dot, first, group))) return;
        const { r, opacity } = first.attributes;
        Object.assign(group.attributes, { 'stroke-linecap': 'round', 'stroke-width': String(2 * Number(r)) });
        if (opacity !== undefined) group.attributes['stroke-opacity'] = opacity;
        if (dots.every(({ attributes }) => attributes.fill === undefined)) group.children = inRows(dots);
        for (const element of [group, ...dots]) strokeAsFilled(element);
        for (const dot of dots) drawAsLine(dot);
      },
    },
  }),
};

function isLike({ name, attributes }: XastElement, first: XastElement, group: XastElement): boolean {
  return (
    name === 'circle' &&
    Object.keys(attributes).every((attribute) => own.includes(attribute)) &&
    attributes.r === first.attributes.r &&
    attributes.opacity === first.attributes.opacity &&
    (attributes.fill ?? group.attributes.fill) !== undefined &&
    group.attributes.stroke === undefined
  );
}

function inRows(dots: readonly XastElement[]): XastElement[] {
  const place = ({ attributes }: XastElement, name: 'cx' | 'cy'): number => Number(attributes[name] ?? 0);
  return dots.toSorted((a, b) => place(a, 'cy') - place(b, 'cy') || place(a, 'cx') - place(b, 'cx'));
}

function strokeAsFilled({ attributes }: XastElement): void {
  const { fill } = attributes;
  if (fill === undefined) return;
  Reflect.deleteProperty(attributes, 'fill');
  attributes.stroke = fill;
}

function drawAsLine(dot: XastElement): void {
  const { cx = '0', cy = '0' } = dot.attributes;
  dot.name = 'path';
  for (const attribute of ['cx', 'cy', 'r', 'opacity']) Reflect.deleteProperty(dot.attributes, attribute);
  dot.attributes.d = `M${cx} ${cy}h0`;
}
