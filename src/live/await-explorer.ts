/** What of a figure is explored, and how one begins. */
const places = '[data-live] :is(.figure-wide, .figure-narrow, .explore, .log-scale)';
const beginnings = ['pointermove', 'focusin', 'click'] as const;

/** Fetches what explores figures once somebody turns to one, and then tells it what was done meanwhile. */
export function awaitExplorer(page: Document): void {
  let done: Event[] = [];
  const begin = (event: Event): void => {
    if (!(event.target as Element).closest(places)) return;
    done.push(event);
    if (done.length > 1) return;
    import('./explore-figures.ts').then(
      (explorer) => {
        for (const type of beginnings) page.removeEventListener(type, begin);
        explorer.exploreFigures(page);
        for (const past of done) past.target?.dispatchEvent(past);
      },
      () => {
        // The pictures stay.
        done = [];
      },
    );
  };
  for (const type of beginnings) page.addEventListener(type, begin);
}
