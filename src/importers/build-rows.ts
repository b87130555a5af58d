import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { offerNearest } from '../results/suggest.ts';
import type { Field, Table } from '../results/table.ts';
import { type CellOutcome, quantityCell, textCell } from './field-cell.ts';
import type { Sample } from './importer.ts';

/** Where the fields of a row come from, beside the values of a sample that have the name of a field. */
export interface Assignment {
  /** What is the same in all rows, by field. */
  set: ReadonlyMap<string, string>;
  /** The name of the sample's value, by field. */
  map: ReadonlyMap<string, string>;
}

/** A row to be written: the text of each cell, by field. The field of the run number is left out. */
export type NewRow = ReadonlyMap<string, string>;

/** The field that counts the runs: the integer in the primary key that nothing gives a value. */
function runField(
  { fields, primaryKey }: Table,
  samples: readonly Sample[],
  { set, map }: Assignment,
): string | undefined {
  return fields.find(
    ({ name, type }) =>
      type === 'integer' &&
      primaryKey.includes(name) &&
      !set.has(name) &&
      !map.has(name) &&
      samples.every(({ values }) => !(name in values)),
  )?.name;
}

/**
 * The rows of a table that samples make, and the field that counts the runs. What does not fit the fields comes back as
 * diagnostics.
 */
export function buildRows(
  table: Table,
  samples: readonly Sample[],
  assignment: Assignment,
): { rows: NewRow[]; counted: string | undefined; diagnostics: Diagnostic[] } {
  const counted = runField(table, samples, assignment);
  const diagnostics = checkNames(table, assignment);
  if (diagnostics.length > 0) return { rows: [], counted, diagnostics };
  const rows = samples.map((sample) => {
    const cells = table.fields.flatMap((field): [string, string][] => {
      if (field.name === counted) return [];
      const outcome = cellOf(field, sample, assignment);
      if ('cell' in outcome) return [[field.name, outcome.cell]];
      diagnostics.push(outcome.fault);
      return [];
    });
    return new Map(cells);
  });
  return { rows, counted, diagnostics };
}

function checkNames({ file, fields }: Table, { set, map }: Assignment): Diagnostic[] {
  const names = fields.map(({ name }) => name);
  return [...set.keys(), ...map.keys()]
    .filter((name) => !names.includes(name))
    .map((name) =>
      diagnose(
        'unknown-field',
        { file, line: 1, column: 1 },
        `there is no field "${name}" to import into`,
        `its fields are ${names.join(', ')}${offerNearest(name, names)}`,
      ),
    );
}

function cellOf(field: Field, { place, values }: Sample, { set, map }: Assignment): CellOutcome {
  const fixed = set.get(field.name);
  if (fixed !== undefined) return { cell: fixed };
  const value = values[map.get(field.name) ?? field.name];
  if (typeof value === 'string') return textCell(field, value, place);
  if (value !== undefined) return quantityCell(field, value, place);
  const names = Object.keys(values).join(', ');
  const hint = `add --set ${field.name}=<value>, or --map ${field.name}=<name> with one of ${names}`;
  return { fault: diagnose('unset-field', place, `nothing gives a value for ${field.name}`, hint) };
}
