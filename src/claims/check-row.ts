import { type Diagnostic, type Place, diagnose } from '../diagnostics/diagnostic.ts';
import type { SqlFile } from '../results/derived-select.ts';
import { type SelectedColumn, type Selection, placeOfSelect } from '../results/run-select.ts';
import { suggest } from '../results/suggest.ts';
import type { Cell } from '../results/table.ts';
import { indexLines } from '../diagnostics/text-lines.ts';
import type { QueryColumn } from './query.ts';
import type { ColumnUnit } from './read-head.ts';

/** Makes the columns of a query from what its SELECT gave. It must be one row, with a value in all that sentences use. */
export function checkRow(
  file: SqlFile,
  { columns, rows }: Selection,
  units: readonly ColumnUnit[],
): { columns: QueryColumn[]; diagnostics: Diagnostic[] } {
  const described = columns.map((column) => describeColumn(column, units));
  const diagnostics = [
    ...checkCount(file, rows.length),
    ...checkUse(file, described),
    ...checkUnits(units, described),
    ...(rows.length === 1
      ? described.flatMap((column) => checkValue(file, column, rows[0]?.[column.name]))
      : []),
  ];
  return { columns: described, diagnostics };
}

function describeColumn({ name, type }: SelectedColumn, units: readonly ColumnUnit[]): QueryColumn {
  const unit = units.find(({ column }) => column === name)?.unit;
  const numeric = type === 'integer' || type === 'number';
  const kind = numeric ? 'number' : type === 'boolean' ? 'verdict' : 'explanation';
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
      const hint = `its numbers are ${numbers.join(', ')}.${suggest(column, numbers)}`;
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

/** Where the SELECT gives a column its name, as far as a look at the text can tell; else where it begins. */
function placeOfColumn(file: SqlFile, name: string): Place {
  const named = [...file.sql.matchAll(new RegExp(`\\bAS\\s+"?(${name})\\b`, 'gi'))].at(-1);
  if (!named) return placeOfSelect(file);
  const offset = named.index + named[0].toLowerCase().lastIndexOf(name.toLowerCase());
  return { file: file.file, ...indexLines(file.sql)(offset) };
}
