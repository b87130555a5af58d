import { csvName } from '../figures/csv-name.ts';
import type { Figure } from '../figures/figure.ts';
import type { Addresses } from './addresses.ts';
import { markdownLink, markdownTable, markdownText } from './markdown-text.ts';

/** A figure in Markdown: its words, its picture, its note, its data as a table, their caveats and its files. */
export function figureMarkdown(figure: Figure, number: number, addresses: Addresses): string {
  const { id, title, description, note, caveats, tables } = figure;
  const { columns, rows } = figure.summary;
  const cells = rows.map((row) => row.map(({ text, signs = '' }) => [text, signs].join(signs && ' ')));
  const picture = addresses.file(`figures/${id}.svg`);
  const files = [
    ...tables.map((table) => csvName(figure, table)),
    ...[`${id}.datapackage.json`, `${id}.vl.json`],
  ];
  const links = files.map((name) => markdownLink(markdownText(name), addresses.file(`figures/${name}`)));
  const remarks = caveats.map(
    ({ sign, text }) => `- ${sign === undefined ? '' : `${markdownText(sign)} `}${markdownText(text)}`,
  );
  return [
    `**Figure ${number}. ${markdownText(title)}**`,
    `!${markdownLink(markdownText(description), picture)}`,
    markdownText(note),
    markdownTable(columns, cells),
    remarks.join('\n'),
    `Files: ${links.join(', ')}`,
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}
