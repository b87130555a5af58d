import { loadStyles } from '../live/load-styles.ts';
import styles from '../theme/panels.css?url';

/** How long a button says that it has copied, in milliseconds. */
const thanks = 2000;

const copied = 'Copied';

/** Does what a link or a button of a figure offers. Fails where the browser, or the network, does not let it. */
export function serveOffer(offer: HTMLElement): Promise<void> {
  return offer.dataset.tool === undefined ? copy(offer) : openTool(offer as HTMLAnchorElement);
}

/** Copies the text of the element whose id an offer gives, or the address of a link. */
async function copy(offer: HTMLElement): Promise<void> {
  const source = document.getElementById(offer.dataset.copy ?? '');
  const text = offer instanceof HTMLAnchorElement ? offer.href : (source?.textContent ?? '');
  try {
    await navigator.clipboard.writeText(text);
  } catch (error) {
    // Selected, it is copied with one key.
    if (source) getSelection()?.selectAllChildren(source);
    throw error;
  }
  const label = offer.textContent;
  if (label === copied) return;
  offer.textContent = copied;
  setTimeout(() => (offer.textContent = label), thanks);
}

/** Puts the tools of a figure's own page in the place of the links to them, and opens the one that a link is for. */
async function openTool(link: HTMLAnchorElement): Promise<void> {
  const [response] = await Promise.all([fetch(link.href), loadStyles(styles)]);
  if (!response.ok) throw new Error(response.statusText);
  const html = await response.text();
  // Without its head: the policy of this page knows nothing of the styles of that one.
  const own = new DOMParser().parseFromString(html.slice(html.indexOf('<body')), 'text/html');
  for (const other of link.parentElement?.querySelectorAll<HTMLElement>('[data-tool]') ?? []) {
    const tool = own.querySelector(`details[data-panel="${other.dataset.tool ?? ''}"]`);
    if (!tool) throw new Error(`${link.href} has no ${other.dataset.tool ?? ''}`);
    other.replaceWith(tool);
    if (other === link) open(tool as HTMLDetailsElement);
  }
}

function open(tool: HTMLDetailsElement): void {
  tool.open = true;
  tool.querySelector('summary')?.focus();
}
