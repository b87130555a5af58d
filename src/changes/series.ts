import type { Results } from '../results/results.ts';
import { offerNearest } from '../results/suggest.ts';
import { type Cell, type Field, type Row, type Table, isNumeric, measuredFields } from '../results/table.ts';
import { findField, isDiagnostic } from '../scaffold/find-table.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Problem } from './old-commit.ts';

/** The runs of one thing that was measured: rows of a table with these values, and the field that was measured. */
export interface Series {
  table: Table;
  keys: ReadonlyMap<string, string>;
  value: Field;
}

/** Why there is no such series. */
export type NoSeries = Diagnostic | Problem;

/** Finds a series by names that somebody typed. Without a name of a value it is that of the only number measured. */
export async function findSeries(
  results: Results,
  table: Table,
  keys: ReadonlyMap<string, string>,
  valueName: string | undefined,
): Promise<Series | NoSeries> {
  for (const name of keys.keys()) {
    const field = findField(table, name);
    if (isDiagnostic(field)) return field;
  }
  const value = findValue(table, valueName);
  if (!('name' in value)) return value;
  const rows = await results.rows(
    table.name,
    table.fields.map(({ name }) => name),
  );
  const problem = checkKeys(rows, keys) ?? checkSeries(table, pickRows(rows, keys), keys);
  return problem ?? { table, keys, value };
}

/** The rows with the values of a series. */
export function pickRows(rows: readonly Row[], keys: ReadonlyMap<string, string>): Row[] {
  return rows.filter((row) => [...keys].every(([name, text]) => String(row[name] ?? null) === text));
}

function findValue(table: Table, name: string | undefined): Field | NoSeries {
  const numbers = measuredFields(table);
  const names = numbers.map((field) => field.name).join(', ');
  if (name === undefined) {
    const [only, ...others] = numbers;
    if (!only) return { problem: `${table.name} measures no number` };
    return others.length === 0
      ? only
      : { problem: `${table.name} measures ${names}: pick one, as in --value ${only.name}` };
  }
  const field = findField(table, name);
  if (isDiagnostic(field) || isNumeric(field)) return field;
  return { problem: `${name} of ${table.name} is no number; its numbers are ${names}` };
}

function checkKeys(rows: readonly Row[], keys: ReadonlyMap<string, string>): Problem | undefined {
  for (const [name, text] of keys) {
    const values = valuesOf(rows, name).map(String);
    if (!values.includes(text))
      return { problem: `no row has "${text}" in ${name}${offerNearest(text, values)}` };
  }
  return pickRows(rows, keys).length > 0 ? undefined : { problem: 'no row has these keys together' };
}

/** The runs of one series differ in one number of their key at the most. */
function checkSeries(
  table: Table,
  rows: readonly Row[],
  keys: ReadonlyMap<string, string>,
): Problem | undefined {
  const open = table.fields.filter(
    ({ name }) => table.primaryKey.includes(name) && !keys.has(name) && valuesOf(rows, name).length > 1,
  );
  const runs = open.findLast(isNumeric);
  const other = open.find((field) => field !== runs);
  if (!other) return undefined;
  const values = valuesOf(rows, other.name).map(String);
  const some = values.length > 9 ? [...values.slice(0, 8), '...'] : values;
  return {
    problem: `the rows differ in ${other.name} (${some.join(', ')}): pick one, as in --key "${other.name}=${values[0] ?? ''}"`,
  };
}

function valuesOf(rows: readonly Row[], name: string): Cell[] {
  return [...new Set(rows.map((row) => row[name] ?? null))];
}
