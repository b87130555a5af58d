/** How far down the window a heading counts as read, as a part of its height. */
const line = 0.3;

/** How far down it may stand when a link led to it: at the end of a page it cannot go higher. */
const lowest = 0.6;

/** Marks, in the tables of contents of a page, the section that is being read: the last whose heading is above a line. */
export function followReading(page: Document): void {
  const links = [...page.querySelectorAll<HTMLAnchorElement>('.contents a')];
  const headings = [...new Set(links.map(({ hash }) => hash.slice(1)))].flatMap(
    (id) => page.getElementById(id) ?? [],
  );
  const passed = new Set<Element>();
  const mark = (): void => {
    const current = headings.find(isTarget) ?? headings.findLast((heading) => passed.has(heading));
    for (const link of links) {
      if (link.hash === `#${current?.id ?? ''}`) show(link);
      else link.removeAttribute('aria-current');
    }
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) passed[isIntersecting ? 'add' : 'delete'](target);
      mark();
    },
    // All of the page above the line.
    { rootMargin: `9999999px 0px -${100 * (1 - line)}%` },
  );
  for (const heading of headings) observer.observe(heading);
  window.addEventListener('hashchange', mark);
}

/** Whether a link led to a heading, which is still there to be seen. */
function isTarget(heading: Element): boolean {
  const { top } = heading.getBoundingClientRect();
  return heading.matches(':target') && top >= 0 && top < lowest * window.innerHeight;
}

/** Marks a link, and scrolls the list that it is in where it would not be seen. */
function show(link: HTMLElement): void {
  link.ariaCurrent = 'location';
  const list = link.closest('.beside');
  if (!list) return;
  const { offsetTop, offsetHeight } = link;
  const hidden = offsetTop < list.scrollTop || offsetTop + offsetHeight > list.scrollTop + list.clientHeight;
  if (hidden) list.scrollTop = offsetTop - list.clientHeight / 2;
}
