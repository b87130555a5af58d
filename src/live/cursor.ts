import { type Mark, marksOf } from './marks.ts';
import { type Rows, rowsOf } from './rows.ts';
import { type Anchor, sharedTooltip } from './tooltip.ts';

/** The one mark of a chart that a reader looks at. */
export interface Cursor {
  mark: () => Mark | undefined;
  /** All marks, as they are drawn now. */
  rows: () => Rows;
  /** Shows a mark, with the tooltip beside `anchor`; or none. */
  moveTo: (mark: Mark | undefined, anchor?: Anchor) => void;
}

const outline = 'live-current';

/** A cursor over the marks that are drawn in a frame. */
export function createCursor(frame: HTMLElement): Cursor {
  const tooltip = sharedTooltip();
  let current: Mark | undefined;
  return {
    mark: () => current,
    rows: () => {
      const svg = frame.querySelector('svg');
      return rowsOf(svg ? marksOf(svg) : []);
    },
    moveTo: (mark, anchor) => {
      if (!mark && !current) return;
      current?.element.classList.remove(outline);
      mark?.element.classList.add(outline);
      current = mark;
      if (mark) tooltip.show(mark.fields, anchor ?? mark.element.getBoundingClientRect());
      else tooltip.hide();
    },
  };
}
