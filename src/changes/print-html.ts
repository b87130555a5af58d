import { escapeXml } from '../figures/clean-svg.ts';
import type { FigureChange } from './change.ts';
import { printFigure } from './html-figure.ts';
import { pageStyle } from './html-style.ts';
import { type Report, nothingChanged } from './report.ts';
import type { ReportSection } from './report-sections.ts';

/** Nothing is fetched and nothing runs, whatever stands in a title or a cell. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** A report as one page that needs no other file and no script, with the figures of both times. */
export async function printHtml(report: Report, figures: readonly FigureChange[]): Promise<string> {
  const title = `Changes since ${report.with}`;
  const gaps = report.gaps.map((gap) => `<p class="gap">${escapeXml(gap)}</p>`);
  const pictures = figures.map(printFigure);
  const parts =
    report.sections.length === 0
      ? [`<p>${escapeXml(nothingChanged(report.with))}</p>`]
      : [
          ...report.sections.map(printSection),
          ...(pictures.length > 0 ? ['<h2>Pictures</h2>', ...pictures] : []),
        ];
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(title)}</title>`,
    `<style>${await pageStyle()}</style>`,
    '</head>',
    '<body>',
    `<h1>${escapeXml(title)}</h1>`,
    ...gaps,
    ...parts,
    '</body>',
    '</html>\n',
  ].join('\n');
}

function printSection({ title, columns, rows }: ReportSection): string {
  const cell = (tag: 'th' | 'td', text: string, numeric: boolean | undefined): string =>
    `<${tag}${numeric ? ' class="numeric"' : ''}>${escapeXml(text)}</${tag}>`;
  const head = columns.map((column) => cell('th', column.title, column.numeric)).join('');
  const body = rows.map(
    (row) => `<tr>${row.map((text, at) => cell('td', text, columns[at]?.numeric)).join('')}</tr>`,
  );
  return [
    `<h2>${title}</h2>`,
    `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>`,
    ...body,
    '</tbody></table></div>',
  ].join('\n');
}
