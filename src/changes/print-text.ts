import { createColors } from 'picocolors';
import { onOneLine } from './plain-cell.ts';
import { type Report, nothingChanged } from './report.ts';
import type { ReportSection } from './report-sections.ts';

/** A cell that is longer, in characters, stands out of its column. */
const widestColumn = 120;

/** A report for a terminal: its tables with aligned columns. */
export function printText(report: Report, { color }: { color: boolean }): string {
  const { bold, yellow } = createColors(color);
  const gaps = report.gaps.map((gap) => yellow(onOneLine(gap)));
  if (report.sections.length === 0) return [...gaps, nothingChanged(report.with)].join('\n');
  const sections = report.sections.map((section) =>
    ['', bold(section.title), ...layOut(section, color)].join('\n'),
  );
  return [...gaps, `changes since ${report.with}`, ...sections].join('\n');
}

/** The lines of a table with aligned columns, its head dim where there is colour. */
export function layOut({ columns, rows }: Omit<ReportSection, 'title'>, color: boolean): string[] {
  const { dim } = createColors(color);
  const cells = rows.map((row) => row.map(onOneLine));
  const head = columns.map(({ title }) => title);
  const widths = columns.map((_column, at) =>
    // As arguments of one call, the rows of a large change would be too many.
    [head, ...cells].reduce(
      (widest, row) => Math.max(widest, Math.min(widthOf(row[at] ?? ''), widestColumn)),
      0,
    ),
  );
  const line = (row: readonly string[]): string =>
    columns
      .map(({ numeric }, at) => {
        const text = row[at] ?? '';
        const space = ' '.repeat(Math.max((widths[at] ?? 0) - widthOf(text), 0));
        return numeric ? space + text : text + space;
      })
      .join('  ')
      .trimEnd();
  return [dim(`  ${line(head)}`), ...cells.map((row) => `  ${line(row)}`)];
}

function widthOf(text: string): number {
  return Array.from(text).length;
}
