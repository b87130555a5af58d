import { loadStyles } from '../live/load-styles.ts';
import styles from '../theme/claim-note.css?url';
import { noteId } from './note-id.ts';

/** A turn of a reader to a number: the link over it, and how it was reached. */
interface Turn {
  mark: HTMLAnchorElement;
  /** By the pointer, by the keyboard, or by a press: pointerover, focusin or click. */
  way: string;
}

/** How long pointer or focus rest on a number until its note opens, and elsewhere until it closes, in milliseconds. */
const rest = 200;

let loading: Promise<void> | undefined;
let waiting: Turn | undefined;
let opened: Turn | undefined;
let closing: number | undefined;

document.addEventListener('pointerover', leave);
document.addEventListener('focusin', leave);

/**
 * Opens the note about a number beside it: at once where it was pressed, else once the pointer, or the focus that the
 * keyboard gave, has rested on it. Such a note closes when the same has left both for something else; one that was
 * pressed for, as the browser closes all that pops up. Fails where the notes cannot be had.
 */
export async function serveMark(mark: HTMLAnchorElement, event: Event): Promise<void> {
  window.clearTimeout(closing);
  const turn = { mark, way: event.type };
  const pressed = event.type === 'click';
  // What was pressed for is on its way, whatever the pointer passes meanwhile.
  if (!pressed && waiting?.way === 'click') return;
  waiting = pressed || turnsTo(mark, event) ? turn : undefined;
  if (!pressed) await new Promise((resolve) => setTimeout(resolve, rest));
  if (!isWaiting(turn)) return;
  try {
    await (loading ??= loadNotes(mark));
    if (isWaiting(turn)) open(turn);
  } finally {
    if (isWaiting(turn)) waiting = undefined;
  }
}

/** Whether nothing has come between a turn and what it is for. */
function isWaiting(turn: Turn): boolean {
  return waiting === turn;
}

/** Whether a reader turns to a number: not by a finger on its way, nor by the focus that a note has given back. */
function turnsTo(mark: Element, event: Event): boolean {
  if (opened?.mark === mark) return false;
  if (event instanceof PointerEvent) return event.pointerType === 'mouse';
  const { relatedTarget } = event as FocusEvent;
  return mark.matches(':focus-visible') && !(relatedTarget as Element | null)?.closest('.claim-note');
}

/** Closes a note, after a while, once its reader has turned elsewhere in the way in which it was opened. */
function leave({ type, target }: Event): void {
  const place = (target as Element).closest('.mark, .claim-note');
  if (place?.matches('.mark')) return;
  if (waiting?.way === type) waiting = undefined;
  if (opened?.way !== type) return;
  window.clearTimeout(closing);
  if (place) return;
  closing = window.setTimeout(() => {
    if (opened) noteOf(opened.mark).hidePopover();
  }, rest);
}

function open(turn: Turn): void {
  const { mark } = turn;
  const note = noteOf(mark);
  // It may be open for another mention of the same.
  if (opened?.mark !== mark) note.hidePopover();
  note.showPopover({ source: mark });
  mark.ariaExpanded = 'true';
  opened = turn;
}

function noteOf(mark: HTMLAnchorElement): HTMLElement {
  const note = document.getElementById(noteId(mark.hash.slice(1), mark.closest('.disputed') !== null));
  if (!note) throw new Error(`there is no note about ${mark.href}`);
  return note;
}

/** Puts the notes of a page at the end of its article. Notes that cannot be had can be asked for again. */
async function loadNotes(mark: HTMLAnchorElement): Promise<void> {
  try {
    const article = mark.closest('article');
    const [response] = await Promise.all([fetch(notesAddress(mark)), loadStyles(styles)]);
    if (!response.ok) throw new Error(response.statusText);
    article?.insertAdjacentHTML('beforeend', await response.text());
    for (const note of article?.querySelectorAll<HTMLElement>('.claim-note') ?? []) {
      note.addEventListener('beforetoggle', closed);
    }
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

/** The notes lie below the page of all claims, in the folder that the page has on the site. */
function notesAddress({ pathname: claims }: HTMLAnchorElement): string {
  const base = claims.replace(/claims\/$/, '');
  return `${claims}notes/${location.pathname.slice(base.length).replace(/index\.html$/, '')}`;
}

function closed({ newState }: ToggleEvent): void {
  if (newState === 'open' || !opened) return;
  opened.mark.ariaExpanded = 'false';
  opened = undefined;
}
