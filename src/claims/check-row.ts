import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { SqlFile } from '../results/derived-select.ts';
import { type SelectedColumn, type Selection, placeOfSelect } from '../results/run-select.ts';
import { offerNearest } from '../results/suggest.ts';
import { type Cell, isNumeric } from '../results/table.ts';
import { checkSample } from './check-sample.ts';
import { placeOfColumn } from './place-of-column.ts';
import type { QueryColumn } from './query.ts';
import type { ColumnUnit, QueryHead } from './read-head.ts';
import type { Sample } from './sample.ts';

/** What a query gives: its values, and how many measurements they rest on. */
export interface CheckedRow {
  columns: QueryColumn[];
  sample: Sample | undefined;
  diagnostics: Diagnostic[];
}

/**
 * Makes the columns of a query from what its SELECT gave. It must be one row, with a value in all that sentences use. A
 * column n is none of them: it tells the size of the sample.
 */
export function checkRow(
  file: SqlFile,
  { columns, rows }: Selection,
  { units, counted }: QueryHead,
): CheckedRow {
  const size = columns.find(({ name }) => name.toLowerCase() === 'n')?.name;
  const described = columns
    .filter(({ name }) => name !== size)
    .map((column) => describeColumn(column, units));
  const cell = size === undefined ? undefined : rows[0]?.[size];
  // Without a row there is nothing to say about its n.
  const { sample, diagnostics: faults } =
    rows.length === 1 ? checkSample(file, counted, cell) : { sample: undefined, diagnostics: [] };
  const diagnostics = [
    ...checkCount(file, rows.length),
    ...checkUse(file, described),
    ...checkUnits(units, described),
    ...(rows.length === 1
      ? described.flatMap((column) => checkValue(file, column, rows[0]?.[column.name]))
      : []),
    ...faults,
  ];
  return { columns: described, sample, diagnostics };
}

function describeColumn({ name, type }: SelectedColumn, units: readonly ColumnUnit[]): QueryColumn {
  const unit = units.find(({ column }) => column === name)?.unit;
  const kind = isNumeric({ type }) ? 'number' : type === 'boolean' ? 'verdict' : 'explanation';
  return { name, title: name.replaceAll('_', ' '), unit, kind };
}

function checkCount(file: SqlFile, count: number): Diagnostic[] {
  if (count === 1) return [];
  const message = count === 0 ? 'the SELECT gives no row' : 'the SELECT gives more than one row';
  const hint = 'a sentence rests on one row: aggregate (min, max, avg, median), or name the one with WHERE';
  return [diagnose('claim-row', placeOfSelect(file), message, hint)];
}

function checkUse(file: SqlFile, columns: readonly QueryColumn[]): Diagnostic[] {
  const names = columns.map(({ name }) => name.toLowerCase());
  const twice = columns.find(({ name }, at) => names.indexOf(name.toLowerCase()) !== at);
  if (twice) {
    const message = `two columns have the name "${twice.name}"`;
    return [diagnose('claim-row', placeOfColumn(file, twice.name), message, 'name each with AS')];
  }
  const place = placeOfSelect(file);
  const verdicts = columns.filter(({ kind }) => kind === 'verdict');
  if (verdicts.length > 1) {
    const message = `${verdicts.map(({ name }) => name).join(' and ')} are both true or false`;
    return [diagnose('claim-row', place, message, 'join them with AND, or make two queries of them')];
  }
  if (columns.some(({ kind }) => kind !== 'explanation')) return [];
  const message = 'the SELECT gives neither a number nor true or false';
  return [
    diagnose('claim-row', place, message, 'give it a column for each number, or one that is true or false'),
  ];
}

function checkUnits(units: readonly ColumnUnit[], columns: readonly QueryColumn[]): Diagnostic[] {
  const numbers = columns.filter(({ kind }) => kind === 'number').map(({ name }) => name);
  return units
    .filter(({ column }) => !numbers.includes(column))
    .map(({ column, place }) => {
      const hint = `its numbers are ${numbers.join(', ')}${offerNearest(column, numbers)}`;
      return diagnose('claim-comment', place, `the SELECT gives no number "${column}"`, hint);
    });
}

function checkValue(file: SqlFile, { name, kind }: QueryColumn, value: Cell | undefined): Diagnostic[] {
  if (kind === 'explanation') return [];
  const place = placeOfColumn(file, name);
  if (value === null || value === undefined) {
    const hint = 'look for a condition that no row meets, or a value that is missing in the results';
    return [diagnose('claim-row', place, `${name} is NULL`, hint)];
  }
  if (kind === 'verdict' || Number.isFinite(value)) return [];
  const hint = 'look for a division by zero, or a logarithm of what is not above it';
  return [diagnose('claim-row', place, `${name} is ${String(value)}`, hint)];
}
