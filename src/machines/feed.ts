import { Feed } from 'feed';
import { allPages } from '../chapter/chapter.ts';
import { contentFolder } from '../diagnostics/content-folder.ts';
import { escapeXml } from '../figures/clean-svg.ts';
import type { Project } from '../project/project.ts';
import type { Addresses } from './addresses.ts';
import type { Commit } from '../changes/commit-log.ts';

/** How many changes a feed has. */
const most = 40;

/** A page or table that a commit changed. */
interface Changed {
  name: string;
  address: string;
}

/** The latest changes of pages and results as an Atom feed (RFC 4287). `commitAddress` is where a commit is shown. */
export function atomFeed(
  project: Project,
  changes: readonly Commit[],
  addresses: Addresses,
  commitAddress: (id: string) => string,
): string {
  const { site, results } = project;
  const [newest] = changes;
  const feed = new Feed({
    id: addresses.file('feed.xml'),
    title: site.title,
    description: site.description,
    link: addresses.page(''),
    feedLinks: { atom: addresses.file('feed.xml') },
    // Never the clock: the same input gives the same bytes.
    updated: new Date(newest?.date ?? results.descriptor.created ?? 0),
    author: { name: site.copyright, link: site.home.href },
    copyright: `${site.copyright}, ${site.licence.label}`,
    generator: false,
  });
  for (const { id, date, subject, files } of changes.slice(0, most)) {
    const changed = files.flatMap((file) => changedThing(project, file, addresses));
    feed.addItem({
      id: commitAddress(id),
      // The library marks titles as HTML.
      title: escapeXml(subject),
      link: changed[0]?.address ?? commitAddress(id),
      date: new Date(date),
      content: describeChange(changed, commitAddress(id)),
    });
  }
  return feed.atom1();
}

/** The page or table of a file; none for one that is no longer there. */
function changedThing({ chapter, results }: Project, file: string, addresses: Addresses): Changed[] {
  if (file === `${contentFolder}/results/datapackage.json`)
    return [{ name: 'Data package', address: addresses.file('data/') }];
  const pages = allPages(chapter).filter((page) => page.file === file);
  const tables = [...results.tables.values()].filter((table) => table.files.includes(file));
  return [
    ...pages.map(({ title, slug }) => ({ name: `Page: ${title}`, address: addresses.page(slug) })),
    ...tables.map(({ title, name }) => ({ name: `Data: ${title}`, address: addresses.table(name) })),
  ];
}

function describeChange(changed: readonly Changed[], commit: string): string {
  const links = [...changed, { name: 'All that the commit changed', address: commit }];
  const items = links.map(
    ({ name, address }) =>
      `<li><a href="${escapeXml(address).replaceAll('"', '&quot;')}">${escapeXml(name)}</a></li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}
