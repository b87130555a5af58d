import { writeCount } from '../diagnostics/write-count.ts';
import type { Changes, FigureChange, TableChange } from './change.ts';
import { nameRow } from './compare-tables.ts';
import { formatRatio, largestFirst } from './relative-change.ts';
import { writeCell } from './write-pair.ts';

/** A column of a section; those with numbers are set flush right. */
export interface ReportColumn {
  title: string;
  numeric: boolean;
}

/** A part of the report: a table, its largest changes first. */
export interface ReportSection {
  title: string;
  columns: readonly ReportColumn[];
  rows: readonly (readonly string[])[];
}

const noise = 'within the noise';

/** The sections of a report that have something to say: the sentences that became false come first. */
export function reportSections({ stale, figures, claims, tables }: Changes): ReportSection[] {
  const sections = [
    section(
      'Sentences that became false',
      ['Place', 'What is wrong', 'What to do'],
      stale.map(({ file, line, message, hint }) => [`${file}:${line}`, message, hint]),
    ),
    section('Figures', ['Figure', 'Change'], figures.map(sayFigure)),
    section(
      'Values in figures',
      ['Figure', 'Group', 'Value', ...pairColumns, 'Intervals'],
      largestFirst(figures.flatMap(({ id, groups }) => groups.map((group) => ({ id, ...group })))).map(
        ({ id, group, measure, before, after, ratio, overlap }) => {
          const verdict = overlap === undefined ? '' : overlap ? noise : 'apart';
          return [id, group, measure, before, after, formatRatio(ratio), verdict];
        },
      ),
    ),
    section(
      'Claims',
      ['Place', 'Query', 'Before', 'After', changeColumn],
      largestFirst(claims).map(({ file, line, query, state, before, after, ratio }) => {
        const [old, present] = [state === 'new' ? '(new)' : before, state === 'deleted' ? '(gone)' : after];
        return [`${file}:${line}`, query, old, present, formatRatio(ratio)];
      }),
    ),
    section('Tables', ['Table', 'Change'], tables.flatMap(sayTable)),
    section(
      'Values in tables',
      ['Table', 'Row', 'Field', ...pairColumns],
      largestFirst(tables.flatMap(({ table, cells }) => cells.map((cell) => ({ table, ...cell })))).map(
        ({ table, row, field, before, after, ratio }) => {
          return [table.name, row, field.name, before, after, formatRatio(ratio)];
        },
      ),
    ),
    section('Rows', ['Table', 'Change', 'Row', 'Values'], tables.flatMap(sayRows)),
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}

const changeColumn: ReportColumn = { title: 'Change', numeric: true };
const pairColumns: readonly ReportColumn[] = [
  { title: 'Before', numeric: true },
  { title: 'After', numeric: true },
  changeColumn,
];

function section(
  title: string,
  columns: readonly (string | ReportColumn)[],
  rows: readonly (readonly string[])[],
): ReportSection {
  const described = columns.map((column) =>
    typeof column === 'string' ? { title: column, numeric: false } : column,
  );
  return { title, columns: described, rows };
}

function sayFigure({ id, title, state, specChanged, groups }: FigureChange): string[] {
  if (state !== 'changed') return [id, `${state}: ${title}`];
  const what = [
    ...(specChanged ? ['specification'] : []),
    ...(groups.length > 0 ? [writeCount(groups.length, 'value')] : []),
  ];
  if (what.length === 0) return [id, 'the picture changed, but neither specification nor values'];
  const alone = specChanged && groups.length === 0 ? '; the values are the same' : '';
  return [id, `changed: ${what.join(' and ')}${alone}`];
}

function sayTable({ table, state, fields, added, removed, cells }: TableChange): string[][] {
  if (state !== 'changed') return [[table.name, `${state}, ${writeCount(table.rowCount, 'row')}`]];
  const counts = [
    ...(added.length > 0 ? [`${writeCount(added.length, 'row')} added`] : []),
    ...(removed.length > 0 ? [`${writeCount(removed.length, 'row')} removed`] : []),
    ...(cells.length > 0 ? [`${writeCount(cells.length, 'cell')} changed`] : []),
  ];
  const derived = table.derived ? ' (derived)' : '';
  return [[`${table.name}${derived}`, [...fields, ...counts].join('; ')]];
}

function sayRows({ table, added, removed }: TableChange): string[][] {
  const values = table.fields.filter(({ name }) => !table.primaryKey.includes(name));
  const say = (change: string) => (row: TableChange['added'][number]) => {
    const cells = values
      .filter(({ name }) => row[name] !== undefined)
      .map((field) => `${field.name} ${writeCell(row[field.name] ?? null, field)}`);
    return [table.name, change, nameRow(row, table), table.primaryKey.length === 0 ? '' : cells.join(', ')];
  };
  return [...removed.map(say('removed')), ...added.map(say('added'))];
}
