/** A text for Markdown that shows it as it is, on one line. */
export function markdownText(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll(/[\\`*_[\]<>|~]/g, (sign) => `\\${sign}`);
}

/** A link; `text` is Markdown. */
export function markdownLink(text: string, address: string): string {
  return `[${text}](${linkTarget(address)})`;
}

/** An address as the target of a link: in angle brackets where a space or a bracket would end it. */
export function linkTarget(address: string): string {
  return /[\s()]/.test(address) ? `<${address.replaceAll(/[<>]/g, (sign) => `\\${sign}`)}>` : address;
}

/** A column of a table; `title` is plain text. */
export interface MarkdownColumn {
  title: string;
  unit: string | undefined;
  numeric: boolean;
}

/** A table of plain texts, in the form of GitHub Flavored Markdown. */
export function markdownTable(
  columns: readonly MarkdownColumn[],
  rows: readonly (readonly string[])[],
): string {
  const titles = columns.map(({ title, unit }) => (unit === undefined ? title : `${title} (${unit})`));
  return [
    printRow(titles.map(markdownText)),
    printRow(columns.map(({ numeric }) => (numeric ? '--:' : '---'))),
    ...rows.map((cells) => printRow(cells.map(markdownText))),
  ].join('\n');
}

function printRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
