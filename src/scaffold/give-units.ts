import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { readRecords } from '../results/csv-records.ts';
import { offerNearest } from '../results/suggest.ts';
import { isNumeric } from '../results/table.ts';
import type { InferredField } from './infer-fields.ts';
import type { SourceCsv } from './source-csv.ts';

/** What is given in place of the unit of a plain number, such as a count or a ratio. */
export const noUnit = 'none';

/** The number fields that no unit is given to. */
export function listUnitless(
  fields: readonly InferredField[],
  units: ReadonlyMap<string, string>,
): InferredField[] {
  return fields.filter((field) => isNumeric(field) && !units.has(field.name));
}

/** Checks the units that are given: each is that of a number field, and each number field has one. */
export function checkUnits(
  csv: SourceCsv,
  fields: readonly InferredField[],
  units: ReadonlyMap<string, string>,
): Diagnostic[] {
  const given = [...units.keys()].flatMap((name) => {
    const field = fields.find((candidate) => candidate.name === name);
    if (field) return isNumeric(field) ? [] : [findText(csv, name)];
    const place = { file: csv.file, line: 1, column: 1 };
    const hint = `its fields are ${csv.names.join(', ')}${offerNearest(name, csv.names)}`;
    return [diagnose('unknown-field', place, `there is no field "${name}" to give a unit`, hint)];
  });
  const header = readRecords(csv.text, 1);
  const unitless = listUnitless(fields, units).map(({ name }) => {
    const place = { file: csv.file, ...header.place(0, csv.names.indexOf(name)) };
    const option = (unit: string): string =>
      /\s/.test(name) ? `--unit "${name}=${unit}"` : `--unit ${name}=${unit}`;
    const hint = `add ${option('<unit>')}, or ${option(noUnit)} for a plain number`;
    return diagnose('schema-error', place, `${name} has no unit`, hint);
  });
  return [...given, ...unitless];
}

/** The first cell of a column that is no number, although a unit is given. */
function findText({ file, text, names }: SourceCsv, name: string): Diagnostic {
  const { cells, place } = readRecords(text);
  const column = names.indexOf(name);
  const found = cells.findIndex(
    (row, at) => at > 0 && !/^[+-]?[0-9.]+([eE][+-]?[0-9]+)?$/.test(row[column] ?? ''),
  );
  const at = Math.max(found, 1);
  const message = `"${cells[at]?.[column] ?? ''}" is not a number in ${name}`;
  const hint = `correct the cell, leave it empty where there is no value, or leave out --unit ${name}`;
  return diagnose('type-error', { file, ...place(at, column) }, message, hint);
}
