/** Leads a reader who comes by a link of the former single page to the page that has it now. */
export function leadOn(page: Document): void {
  const follow = (): void => {
    const moved = [...page.querySelectorAll('.moved')].find(
      ({ id }) => new URL(`#${id}`, location.href).hash === location.hash,
    );
    const link = moved?.querySelector('a');
    // In the place of the overview: going back leads to where the link was.
    if (link) location.replace(link.href);
  };
  follow();
  window.addEventListener('hashchange', follow);
}
