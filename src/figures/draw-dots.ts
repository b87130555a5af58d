import type { CustomPlugin, XastElement } from 'svgo';

/** What tells one filled circle from another of its group. */
const own = ['cx', 'cy', 'r', 'opacity', 'fill'];

/** How far apart two dots are at least, edge to edge, that have no pixel in common. */
const gap = 1;

/**
 * Draws the filled circles of a group that are alike as the round ends of lines of no length: two numbers for each. They
 * look the same. Of one colour, those that are apart come in one path; one that lies on another, which makes it darker,
 * comes in the next.
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
        const alike = dots.every(({ attributes }) => attributes.fill === undefined);
        const paths = alike ? joinApart(dots, 2 * Number(r) + gap) : dots.map((dot) => [dot]);
        group.children = paths.flatMap(drawAsLines);
        for (const element of [group, ...dots]) strokeAsFilled(element);
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

/** A dot with the numbers of its place, in pixels: each is compared with many others. */
interface Placed {
  dot: XastElement;
  x: number;
  y: number;
}

/**
 * Deals dots out to lists, from row to row, so that in each list all are this far apart. Of one row the first comes to
 * the first list, the second to the second: rows are alike, which compresses well.
 */
function joinApart(dots: readonly XastElement[], distance: number): XastElement[][] {
  const lists: Placed[][] = [];
  let [row, rank] = [NaN, 0];
  for (const placed of dots.map(placeDot).toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    [row, rank] = [placed.y, placed.y === row ? rank + 1 : 0];
    const list = lists.find((others, at) => at >= rank && isApart(placed, others, distance));
    if (list) list.push(placed);
    else lists.push([placed]);
  }
  return lists.map((list) => list.map(({ dot }) => dot));
}

function placeDot(dot: XastElement): Placed {
  const { cx = 0, cy = 0 } = dot.attributes;
  return { dot, x: Number(cx), y: Number(cy) };
}

/** Whether a dot is so far from others, none of which is below it, the lowest last. */
function isApart({ x, y }: Placed, others: readonly Placed[], distance: number): boolean {
  const close = others.slice(others.findLastIndex((other) => y - other.y >= distance) + 1);
  return close.every((other) => Math.hypot(x - other.x, y - other.y) >= distance);
}

function strokeAsFilled({ attributes }: XastElement): void {
  const { fill } = attributes;
  if (fill === undefined) return;
  Reflect.deleteProperty(attributes, 'fill');
  attributes.stroke = fill;
}

/** One path for dots of one colour. */
function drawAsLines(dots: readonly XastElement[]): XastElement[] {
  const [first] = dots;
  if (!first) return [];
  first.attributes.d = dots.map(({ attributes: { cx = '0', cy = '0' } }) => `M${cx} ${cy}h0`).join('');
  first.name = 'path';
  for (const attribute of ['cx', 'cy', 'r', 'opacity']) Reflect.deleteProperty(first.attributes, attribute);
  return [first];
}
