/** How long a button says that it has copied, in milliseconds. */
const thanks = 2000;

/**
 * Lets what has data-copy copy a text: that of the element with the id it gives, or, for a link, its address. Without
 * a clipboard to write to, links stay links and buttons stay hidden.
 */
export function offerCopies(page: Document): void {
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (!clipboard) return;
  for (const offer of page.querySelectorAll<HTMLElement>('[data-copy]')) {
    const link = offer instanceof HTMLAnchorElement ? offer : undefined;
    const label = link ? 'Copy link' : 'Copy';
    offer.hidden = false;
    offer.textContent = label;
    offer.addEventListener('click', (event) => {
      event.preventDefault();
      const text = link?.href ?? page.getElementById(offer.dataset.copy ?? '')?.textContent ?? '';
      void clipboard.writeText(text).then(
        () => {
          offer.textContent = 'Copied';
          setTimeout(() => (offer.textContent = label), thanks);
        },
        () => {
          // Not allowed to: then the link does what links do.
          if (link) location.href = link.href;
        },
      );
    });
  }
}
