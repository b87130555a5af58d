import { contentFolder } from '../diagnostics/content-folder.ts';
import { isKnownUnit } from '../claims/unit.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { loadResults } from '../results/load-results.ts';
import { quoteName } from '../results/quote.ts';
import type { Results } from '../results/results.ts';
import { type Field, type Table, isNumeric, measuredFields } from '../results/table.ts';
import { type Drafted, draftFile, refuse } from './draft.ts';
import { findField, findTable, isDiagnostic } from './find-table.ts';

/** What a claim is to compute; where nothing says so, the first measured field there is. */
export interface ClaimSubject {
  table?: string;
  field?: string;
}

/** Drafts a query: the mean of a field over all rows of its table, and how many rows it rests on. */
export async function draftClaim(root: string, id: string, subject: ClaimSubject): Promise<Drafted> {
  const { results, diagnostics } = await loadResults({ root, folder: `${contentFolder}/results` });
  if (!results) return refuse(...diagnostics);
  try {
    const file = `${contentFolder}/claims/${id}.sql`;
    const found = await findSubject(results, subject, file);
    if (isDiagnostic(found)) return refuse(found);
    const next = `narrow the SELECT with WHERE, then print its number in a page: <Value query="${id}" />`;
    return draftFile(file, writeQuery(found), next);
  } finally {
    results.close();
  }
}

/** How long values may be counted, in milliseconds. */
const timeLimit = 10_000;

function writeQuery({ table, field }: { table: Table; field: Field }): string {
  const column = quoteName(field.name);
  const lines = [
    `-- ${field.title.replaceAll(/\s+/g, ' ')}: the mean over all rows of ${table.name}.`,
    ...(field.unit !== undefined && isKnownUnit(field.unit) && !field.unit.includes(' ')
      ? [`-- units: mean ${field.unit}`]
      : []),
    `-- n: rows of ${table.name}`,
    `SELECT avg(${column}) AS mean, count(${column}) AS n`,
    `FROM ${quoteName(table.name)}`,
  ];
  return `${lines.join('\n')}\n`;
}

async function findSubject(
  results: Results,
  subject: ClaimSubject,
  file: string,
): Promise<{ table: Table; field: Field } | Diagnostic> {
  const place = { file, line: 1, column: 1 };
  const tables =
    subject.table === undefined ? [...results.tables.values()] : [findTable(results, subject.table)];
  const fits = (table: Table): boolean =>
    subject.field === undefined
      ? measuredFields(table).length > 0
      : table.fields.some(({ name }) => name === subject.field);
  const table = tables.find((one) => isDiagnostic(one) || fits(one)) ?? tables[0];
  if (table === undefined) throw new Error('a data package without tables was opened');
  if (isDiagnostic(table)) return table;
  const numbers = measuredFields(table).map(({ name }) => name);
  const name = subject.field ?? numbers[0];
  if (name === undefined) {
    const hint = 'name a table of measured numbers with --table';
    return diagnose('claim-row', place, `${table.name} has no measured number`, hint);
  }
  const field = findField(table, name);
  if (isDiagnostic(field)) return field;
  if (!isNumeric(field)) {
    const hint = `name a number with --field: ${numbers.join(', ')}`;
    return diagnose('claim-row', place, `${name} of ${table.name} is no number`, hint);
  }
  const sql = `SELECT count(${quoteName(name)}) AS n FROM ${quoteName(table.name)}`;
  const { selection } = await results.select({ name, file, sql }, timeLimit);
  if (selection?.rows[0]?.n !== 0) return { table, field };
  return diagnose(
    'claim-row',
    place,
    `no row of ${table.name} has a value for ${name}`,
    'name another field with --field',
  );
}
