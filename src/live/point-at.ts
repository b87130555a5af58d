import { type Mark, markOf } from './marks.ts';
import { type Row, type Rows, isBeside } from './rows.ts';

/** How near to a mark by itself a pointer has to come, in CSS pixels. */
const reach = 20;

/**
 * The mark that a pointer means: the one under it; or else the bar of the row that it is in, as short bars cannot be
 * hit; or else the nearest by itself.
 */
export function pointAt(target: EventTarget | null, x: number, y: number, rows: Rows): Mark | undefined {
  const direct = markOf(target);
  if (direct) return direct.isEntry ? undefined : direct;
  const bars = rows.rows.map(([first]) => first).filter(({ isBar }) => isBar);
  return bars.length > 0 ? barOf(bars, x, y, rows.upright) : nearest(rows.rows, x, y);
}

function barOf(bars: readonly Mark[], x: number, y: number, upright: boolean): Mark | undefined {
  const pointer = { box: new DOMRect(x, y, 0, 0) };
  return bars.find((bar) => isBeside(pointer, bar, upright) && isWithin(pointer.box, panelOf(bar, bars)));
}

/** The space that the bars of a panel take up. */
function panelOf({ panel }: Mark, bars: readonly Mark[]): DOMRect {
  const boxes = bars.filter((bar) => bar.panel === panel).map(({ box }) => box);
  const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
  const width = Math.max(...boxes.map(({ right }) => right)) - left;
  const height = Math.max(...boxes.map(({ bottom }) => bottom)) - top;
  return new DOMRect(left, top, width, height);
}

function isWithin({ x, y }: DOMRect, { left, right, top, bottom }: DOMRect): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

function nearest(rows: readonly Row[], x: number, y: number): Mark | undefined {
  const marks = rows.flat().filter(({ isEntry }) => !isEntry);
  const distance = ({ box }: Mark): number =>
    Math.hypot((box.left + box.right) / 2 - x, (box.top + box.bottom) / 2 - y);
  const best = marks.reduce<Mark | undefined>(
    (near, mark) => (!near || distance(mark) < distance(near) ? mark : near),
    undefined,
  );
  return best && distance(best) <= reach ? best : undefined;
}
