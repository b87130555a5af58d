import { parse } from 'csv-parse/sync';
import { quoteCell } from '../results/table-csv.ts';
import type { Table } from '../results/table.ts';
import type { NewRow } from './build-rows.ts';

/** A CSV with rows merged into it. */
export interface MergedCsv {
  text: string;
  /** How many rows of before are gone. */
  replaced: number;
}

interface OldRow {
  cells: string[];
  /** As the file has it, without its line end. */
  raw: string;
}

/**
 * Puts new rows into the text of a CSV, each behind the last row of its series: those that have the same key but for
 * the number of the run. `replace` takes the rows of these series out; otherwise their run numbers continue. All other
 * rows stay as they are, to the byte, and so do the line ends.
 */
export function mergeRows(
  text: string,
  { fields, primaryKey }: Table,
  rows: readonly NewRow[],
  { counted, replace }: { counted: string | undefined; replace: boolean },
): MergedCsv {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const [header, ...old] = readRows(text, end);
  const names = fields.map(({ name }) => name);
  const keys = primaryKey.filter((name) => name !== counted).map((name) => names.indexOf(name));
  const seriesOf = (cells: readonly string[]): string => JSON.stringify(keys.map((at) => cells[at]));
  const before = Map.groupBy(old, ({ cells }) => seriesOf(cells));
  const added = Map.groupBy(
    rows.map((row) => names.map((name) => row.get(name) ?? '')),
    seriesOf,
  );
  const lines = new Map<OldRow | string, string[]>(old.map((row) => [row, [row.raw]]));
  for (const [series, cells] of added) {
    const own = before.get(series) ?? [];
    const numbered = numberRuns(
      cells,
      replace ? [] : own,
      counted === undefined ? -1 : names.indexOf(counted),
    );
    if (replace) for (const row of own) lines.set(row, []);
    const last = own.at(-1) ?? series;
    lines.set(last, [...(lines.get(last) ?? []), ...numbered.map((row) => row.map(quoteCell).join(','))]);
  }
  const all = [header?.raw ?? '', ...[...lines.values()].flat()];
  const gone = replace ? [...added.keys()].flatMap((series) => before.get(series) ?? []).length : 0;
  return { text: all.map((line) => line + end).join(''), replaced: gone };
}

/** Rows with the numbers of their runs in a column, counted on from those that stay; without a column, as they are. */
function numberRuns(rows: readonly string[][], kept: readonly OldRow[], column: number): string[][] {
  if (column < 0) return [...rows];
  const last = kept.reduce((most, { cells }) => Math.max(most, Number(cells[column])), 0);
  return rows.map((row, at) => row.with(column, String(last + 1 + at)));
}

function readRows(text: string, end: string): OldRow[] {
  const records = parse(text, { raw: true, relax_column_count: true, record_delimiter: end }) as unknown as {
    record: string[];
    raw: string;
  }[];
  // Of a line end of two characters, `raw` has the first.
  return records.map(({ record, raw }) => ({ cells: record, raw: raw.replace(/[\r\n]+$/, '') }));
}
