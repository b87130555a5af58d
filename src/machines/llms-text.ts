import { allPages } from '../chapter/chapter.ts';
import type { Project } from '../project/project.ts';
import type { Addresses } from './addresses.ts';
import { markdownLink, markdownText } from './markdown-text.ts';

/** An overview of the site for language models: https://llmstxt.org/. */
export function llmsText({ site, chapter, figures, results }: Project, addresses: Addresses): string {
  const pages = allPages(chapter).map(({ slug, title, description }) =>
    entry(title, addresses.twin(slug), description),
  );
  const drawn = [...chapter.placements.values()].flatMap(({ id, number }) => {
    const figure = figures.get(id);
    const title = `Figure ${number}: ${figure?.title ?? id}`;
    return figure ? [entry(title, addresses.file(`figures/${id}.svg`), figure.note)] : [];
  });
  const tables = [...results.tables.values()].map(({ name, title, description }) =>
    entry(title, addresses.file(`data/${name}.csv`), description),
  );
  const sections = [
    ['Pages', pages],
    [
      'Data',
      [
        entry(
          'Data package',
          addresses.file('data/datapackage.json'),
          'What each column of the tables means.',
        ),
        ...tables,
      ],
    ],
    ['Figures', drawn],
  ] as const;
  return [
    `# ${markdownText(site.title)}`,
    `> ${markdownText(site.description)}`,
    `The pages are Markdown here, with the data of each figure as a table. What was measured is computed from the data, or checked against them, each time the site is built. Published by ${markdownText(site.copyright)} under ${markdownLink(markdownText(site.licence.label), site.licence.href)}.`,
    ...sections
      .filter(([, entries]) => entries.length > 0)
      .map(([title, entries]) => `## ${title}\n\n${entries.join('\n')}`),
  ]
    .join('\n\n')
    .concat('\n');
}

function entry(title: string, address: string, description: string): string {
  const link = `- ${markdownLink(markdownText(title), address)}`;
  return description === '' ? link : `${link}: ${markdownText(description)}`;
}
