import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Results } from '../results/results.ts';
import { offerNearest } from '../results/suggest.ts';
import type { Field, Table } from '../results/table.ts';

/** The table of a name, or a diagnostic that says which there are. */
export function findTable({ folder, tables }: Results, name: string): Table | Diagnostic {
  const table = tables.get(name);
  if (table) return table;
  const names = [...tables.keys()];
  const place = { file: `${folder}/datapackage.json`, line: 1, column: 1 };
  const hint = `the tables are ${names.join(', ')}${offerNearest(name, names)}`;
  return diagnose('unknown-table', place, `there is no table "${name}"`, hint);
}

/** The field of a name, or a diagnostic that says which the table has. */
export function findField({ name: table, file, fields }: Table, name: string): Field | Diagnostic {
  const field = fields.find((candidate) => candidate.name === name);
  if (field) return field;
  const names = fields.map((candidate) => candidate.name);
  const hint = `the fields of ${table} are ${names.join(', ')}${offerNearest(name, names)}`;
  return diagnose('unknown-field', { file, line: 1, column: 1 }, `${table} has no field "${name}"`, hint);
}

/** Whether something was not found. */
export function isDiagnostic(found: object): found is Diagnostic {
  return 'severity' in found;
}
