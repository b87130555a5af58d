import { markdownText } from './markdown-text.ts';
import { type Report, nothingChanged } from './report.ts';
import type { ReportSection } from './report-sections.ts';

/** GitHub takes 65,536 characters in a comment; this is less, so that a line can be put around it. */
const mostCharacters = 64_000;
const longestGap = 1000;

/**
 * A report as GitHub Flavored Markdown, for a comment on a pull request. It fits whatever changed: each section gets a
 * share of the room, its largest changes come first, and a line says how many were left out.
 */
export function printMarkdown(report: Report): string {
  const gaps = report.gaps.map((gap) => `> ${markdownText(gap, longestGap)}\n`);
  const name = markdownText(report.with);
  if (report.sections.length === 0) return [...gaps, nothingChanged(name)].join('\n');
  const start = [...gaps, `**Changes** since ${name}`].join('\n');
  const texts: string[] = [start];
  for (const [at, section] of report.sections.entries()) {
    const used = texts.reduce((sum, { length }) => sum + length + 2, 0);
    texts.push(printSection(section, (mostCharacters - used) / (report.sections.length - at)));
  }
  return texts.join('\n\n');
}

function printSection({ title, columns, rows }: ReportSection, room: number): string {
  const head = [
    `### ${title}`,
    '',
    row(columns.map((column) => column.title)),
    row(columns.map(({ numeric }) => (numeric ? '--:' : '---'))),
  ];
  const lines = rows.map((cells) => row(cells.map((cell) => markdownText(cell))));
  const reserve = head.join('\n').length + leftOut(rows.length).length + 2;
  let used = reserve;
  const fitting = lines.findIndex((line) => (used += line.length + 1) > room);
  const shown = fitting === -1 ? lines : lines.slice(0, fitting);
  const rest = lines.length - shown.length;
  return [...head, ...shown, ...(rest > 0 ? [leftOut(rest)] : [])].join('\n');
}

/** After a table, a blank line ends it. */
function leftOut(rest: number): string {
  return `\n${rest.toLocaleString('en-US')} more left out; \`npm run diff\` shows all.`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
