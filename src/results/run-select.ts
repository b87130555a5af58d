import type { Json } from '@duckdb/node-api';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { Database } from './database.ts';
import { typeOfColumn } from './derive-table.ts';
import {
  type SelectColumn,
  type SqlFile,
  describeSelect,
  explainSqlFault,
  prepareSelect,
} from './derived-select.ts';
import { type Cell, type FieldType, type Row, isNumeric } from './table.ts';
import { tablesOfSelect } from './tables-of-select.ts';
import { explainInterrupt, runWithin } from './time-limit.ts';
import { indexLines } from '../diagnostics/text-lines.ts';

/** A column of what a SELECT gives; its type is undefined for lists, intervals and what else no cell can hold. */
export interface SelectedColumn {
  name: string;
  type: FieldType | undefined;
}

/** The first rows of what a SELECT gives. */
export interface Selection {
  columns: SelectedColumn[];
  rows: Row[];
  /** The tables that the SELECT names. */
  from: string[];
}

/** Enough rows to tell one from many. */
const wantedRows = 2;

/**
 * Runs a SELECT over the loaded tables that somebody wrote in a file, for at most `limit` milliseconds. The first rows
 * are enough: what a sentence rests on has one.
 */
export async function runSelect(
  database: Database,
  file: SqlFile,
  tables: readonly string[],
  limit: number,
): Promise<{ selection: Selection | undefined; diagnostics: Diagnostic[] }> {
  const { columns, statement, diagnostics } = await prepareSelect(database, file, tables);
  if (!statement)
    return { selection: undefined, diagnostics: diagnostics.map((fault) => placeFaultOf(fault, file)) };
  try {
    const reader = await runWithin(database, limit, () => statement.streamAndReadUntil(wantedRows));
    const rows = reader.getRowsJson().slice(0, wantedRows);
    const named = columns.map((column) => ({ name: column.name, type: typeOfColumn(column) }));
    const from = await tablesOfSelect(database, file.sql);
    return {
      selection: { columns: named, rows: rows.map((row) => toRow(row, columns)), from },
      diagnostics: [],
    };
  } catch (error) {
    const stopped = explainInterrupt(error, placeOfSelect(file), limit);
    const fault = stopped ?? placeFaultOf(explainSqlFault(error, file, tables), file);
    return { selection: undefined, diagnostics: [fault] };
  } finally {
    statement.destroySync();
  }
}

/** A fault of which DuckDB does not tell the place concerns the statement, not the comment above it. */
function placeFaultOf(fault: Diagnostic, file: SqlFile): Diagnostic {
  return fault.line === 1 && fault.column === 1 ? { ...fault, ...placeOfSelect(file) } : fault;
}

/** Where the statement of a file begins, below the comment that describes it. */
export function placeOfSelect({ file, sql }: SqlFile): Place {
  const { rest } = describeSelect(sql);
  return { file, ...indexLines(sql)(rest === '' ? 0 : sql.lastIndexOf(rest)) };
}

function toRow(values: readonly Json[], columns: readonly SelectColumn[]): Row {
  return Object.fromEntries(
    columns.map((column, at) => [column.name, toCell(values[at] ?? null, typeOfColumn(column))]),
  );
}

/** DuckDB writes large and decimal numbers, NaN and infinity as text, and lists as JSON. */
function toCell(value: Json, type: FieldType | undefined): Cell {
  if (value === null) return null;
  if (isNumeric({ type })) return Number(value);
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  return JSON.stringify(value);
}
