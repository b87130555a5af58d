import { contentFolder } from '../diagnostics/content-folder.ts';
import { diagnose, hasErrors } from '../diagnostics/diagnostic.ts';
import { compileFigure } from '../figures/compile-figure.ts';
import { parseFigureSpec } from '../figures/figure-spec.ts';
import { loadResults } from '../results/load-results.ts';
import type { Results } from '../results/results.ts';
import { mostShippedRows, tooManyRows } from '../results/row-limit.ts';
import { isNumeric } from '../results/table.ts';
import { type Drafted, draftFile, refuse } from './draft.ts';
import { type FigureAxes, type GroupSizes, chooseAxes, countGroups } from './figure-axes.ts';
import { layFigure } from './figure-layers.ts';
import { findField, findTable, isDiagnostic } from './find-table.ts';
import { printJson } from './print-json.ts';

/** What a figure is to show: the names of a table and of its fields. */
export interface FigureSubject {
  table: string;
  x: string;
  y: string;
  color?: string;
}

/**
 * Drafts the specification of a figure: bars where one axis has names, and means with whiskers from the smallest to the
 * largest value where a group has several. Refuses what would not compile.
 */
export async function draftFigure(root: string, id: string, subject: FigureSubject): Promise<Drafted> {
  const { results, diagnostics } = await loadResults({ root, folder: `${contentFolder}/results` });
  if (!results) return refuse(...diagnostics);
  try {
    const file = `${contentFolder}/figures/${id}.vl.json`;
    const axes = findAxes(results, subject, file);
    if ('diagnostics' in axes) return axes;
    if (axes.table.rowCount > mostShippedRows)
      return refuse(tooManyRows(axes.table, { file, line: 1, column: 1 }));
    const text = writeSpec(axes, await countGroups(axes, results));
    const { figureSpec, diagnostics: faults } = parseFigureSpec(text, file, id);
    if (figureSpec) faults.push(...(await compileFigure(figureSpec, results)).diagnostics);
    if (hasErrors(faults)) return refuse(...faults);
    return draftFile(file, text, `place it in a page of ${contentFolder}/performance: <Figure id="${id}" />`);
  } finally {
    results.close();
  }
}

function findAxes(results: Results, subject: FigureSubject, file: string): FigureAxes | Drafted {
  const table = findTable(results, subject.table);
  if (isDiagnostic(table)) return refuse(table);
  const [x, y] = [findField(table, subject.x), findField(table, subject.y)];
  const color = subject.color === undefined ? undefined : findField(table, subject.color);
  const unknown = [x, y, ...(color ? [color] : [])].filter(isDiagnostic);
  if (isDiagnostic(x) || isDiagnostic(y) || (color && isDiagnostic(color))) return refuse(...unknown);
  const fault = (message: string, hint: string): Drafted =>
    refuse(diagnose('spec-error', { file, line: 1, column: 1 }, message, hint));
  const path = [x, y, ...(color ? [color] : [])].find(({ name }) => /[.[\]\\]/.test(name));
  if (path)
    return fault(`Vega-Lite takes ${path.name} for a path`, 'rename the column, without dots and brackets');
  const axes = chooseAxes(table, { x, y, color });
  if (axes) return axes;
  const numbers = table.fields.filter(isNumeric).map(({ name }) => name);
  return fault(
    `neither ${x.name} nor ${y.name} is a number`,
    `give --x or --y a number of ${table.name}: ${numbers.join(', ')}`,
  );
}

function writeSpec(axes: FigureAxes, sizes: GroupSizes): string {
  const { table, groups, measure, color } = axes;
  const told = [groups.field, ...(color && color.name !== groups.field.name ? [color] : [])];
  const title = `${measure.field.title} by ${told.map((field) => lowerFirst(field.title)).join(' and ')}`;
  const spec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title,
    description: measure.field.description || `${title}.`,
    data: { url: `../results/${table.name}.csv` },
    ...layFigure(axes, sizes),
  };
  return `${printJson(spec)}\n`;
}

/** A title within a sentence; "VMM" stays as it is. */
function lowerFirst(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
