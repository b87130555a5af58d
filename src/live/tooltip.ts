/** The names and values that a tooltip shows. */
export type Fields = readonly (readonly [string, string])[];

/** What the tooltip keeps clear of, in the coordinates of the window: a pointer, or a mark. */
export interface Anchor {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A box with the fields of one mark, near the pointer or the mark, and never outside of the window. */
export interface Tooltip {
  show: (fields: Fields, anchor: Anchor) => void;
  hide: () => void;
}

const distance = 12;
const margin = 8;

let shared: Tooltip | undefined;

/** The one tooltip of the page: there is never more than one mark to speak of. */
export function sharedTooltip(): Tooltip {
  shared ??= createTooltip();
  return shared;
}

function createTooltip(): Tooltip {
  const box = document.createElement('div');
  box.className = 'live-tooltip floating';
  box.hidden = true;
  // What it says is said by the chart's own status, to those who need to hear it.
  box.ariaHidden = 'true';
  (document.querySelector('main') ?? document.body).append(box);
  return {
    show: (fields, anchor) => {
      box.replaceChildren(listOf(fields));
      box.hidden = false;
      place(box, anchor);
    },
    hide: () => {
      box.hidden = true;
    },
  };
}

function listOf(fields: Fields): HTMLElement {
  const list = document.createElement('dl');
  for (const [name, value] of fields) {
    const [term, definition] = [document.createElement('dt'), document.createElement('dd')];
    term.textContent = name;
    definition.textContent = value;
    list.append(term, definition);
  }
  return list;
}

/** Below and to the right; on the other side where there is no room. */
function place(box: HTMLElement, { left, right, top, bottom }: Anchor): void {
  const { width, height } = box.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const beside =
    right + distance + width <= clientWidth - margin ? right + distance : left - distance - width;
  const below = bottom + distance + height <= clientHeight - margin;
  const x = clamp(beside, clientWidth - width);
  const y = clamp(below ? bottom + distance : top - distance - height, clientHeight - height);
  // A translation is no layout shift.
  box.style.translate = `${x}px ${y}px`;
}

function clamp(value: number, most: number): number {
  return Math.max(margin, Math.min(value, most - margin));
}
