/**
 * Moves the focus of a dialog by the arrow keys, from its input over its links and back. What is typed on a link goes to
 * the input.
 */
export function moveByKeys(dialog: HTMLElement, input: HTMLInputElement): void {
  dialog.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    const links = [...dialog.querySelectorAll('a')];
    const at = links.findIndex((link) => link === document.activeElement);
    const inInput = document.activeElement === input;
    const target = targetOf(key, at, links, inInput);
    if (target) {
      event.preventDefault();
      target.focus();
      target.parentElement?.scrollIntoView({ block: 'nearest' });
    } else if (key === 'ArrowUp' && at === 0) {
      event.preventDefault();
      input.focus();
    } else if (at !== -1 && (key.length === 1 || key === 'Backspace')) {
      input.focus();
    }
  });
}

function targetOf(
  key: string,
  at: number,
  links: readonly HTMLAnchorElement[],
  inInput: boolean,
): HTMLAnchorElement | undefined {
  if (inInput) return key === 'ArrowDown' ? links[0] : undefined;
  if (key === 'ArrowDown') return links[Math.min(at + 1, links.length - 1)];
  if (key === 'ArrowUp') return links[at - 1];
  if (key === 'Home') return links[0];
  return key === 'End' ? links.at(-1) : undefined;
}
