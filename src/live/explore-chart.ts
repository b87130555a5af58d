import { type Cursor, createCursor } from './cursor.ts';
import type { Mark } from './marks.ts';
import { pointAt } from './point-at.ts';
import { step } from './step.ts';

/** Lets a reader explore a drawn chart with a pointer and with the keyboard. */
export interface Exploration {
  /** Shows the mark that is meant by a point of the window. */
  point: (x: number, y: number) => void;
  /** Takes the focus, and begins with the first mark. */
  begin: () => void;
}

/** `frame` is what has the focus; `status` is where the marks are read out. */
export function exploreChart(frame: HTMLElement, status: HTMLElement): Exploration {
  const cursor = createCursor(frame);
  const point = (x: number, y: number): void => {
    const mark = pointAt(document.elementFromPoint(x, y), x, y, cursor.rows());
    cursor.moveTo(mark, { left: x, right: x, top: y, bottom: y });
  };
  frame.addEventListener('pointermove', ({ clientX, clientY, pointerType }) => {
    if (pointerType !== 'touch') point(clientX, clientY);
  });
  frame.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType !== 'touch') cursor.moveTo(undefined);
  });
  frame.addEventListener('click', ({ clientX, clientY, isTrusted }) => {
    if (isTrusted) point(clientX, clientY);
  });
  frame.addEventListener('blur', () => {
    cursor.moveTo(undefined);
  });
  frame.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (press(event, cursor, status)) event.preventDefault();
  });
  const begin = (): void => {
    frame.focus({ preventScroll: true });
    visit(step(cursor.rows(), undefined, 'Home'), cursor, status);
  };
  return { point, begin };
}

/** Does what a key stands for; false where it stands for nothing here. */
function press({ key, shiftKey }: KeyboardEvent, cursor: Cursor, status: HTMLElement): boolean {
  const current = cursor.mark();
  if (current && key === 'Escape') {
    cursor.moveTo(undefined);
    return true;
  }
  if (current?.isEntry && (key === 'Enter' || key === ' ')) {
    // As a pointer would click it.
    current.element.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey }));
    return true;
  }
  return visit(step(cursor.rows(), current, key), cursor, status);
}

/** Moves to a mark and says what it shows; false where there is none. */
function visit(mark: Mark | undefined, cursor: Cursor, status: HTMLElement): boolean {
  if (!mark) return false;
  mark.element.scrollIntoView({ block: 'nearest' });
  cursor.moveTo(mark);
  status.textContent = sentenceOf(mark);
  return true;
}

function sentenceOf({ fields, isEntry }: Mark): string {
  const text = fields.map(([name, value]) => `${name}: ${value}`).join('; ');
  return isEntry ? `${text}. Enter shows only this, Shift and Enter this too.` : text;
}
