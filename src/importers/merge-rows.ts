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
  table: Table,
  rows: readonly NewRow[],
  { counted, replace }: { counted: string | undefined; replace: boolean },
): MergedCsv {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const [header, ...old] = readRows(text, end);
  const names = table.fields.map(({ name }) => name);
  const keys = table.primaryKey.filter((name) => name !== counted).map((name) => names.indexOf(name));
  const seriesOf = (cells: readonly string[]): string => JSON.stringify(keys.map((at) => cells[at]));
  const added = Map.groupBy(rows, (row) => seriesOf(names.map((name) => row.get(name) ?? '')));
  const kept = replace ? old.filter(({ cells }) => !added.has(seriesOf(cells))) : old;
  const places = new Map(old.map(({ cells }, at) => [seriesOf(cells), at]));
  const lines = old.flatMap((row, at) => {
    const series = seriesOf(row.cells);
    const here = places.get(series) === at ? added.get(series) : undefined;
    const own = kept.includes(row) ? [row.raw] : [];
    return [...own, ...(here ? writeSeries(here, seriesOf) : [])];
  });
  const fresh = [...added].filter(([series]) => !places.has(series));
  const tail = fresh.flatMap(([, series]) => writeSeries(series, seriesOf));
  const all = [header?.raw ?? '', ...lines, ...tail];
  return {
    text: all.map((line) => line + end).join(''),
    replaced: old.length - kept.length,
  };

  function writeSeries(series: readonly NewRow[], of: (cells: readonly string[]) => string): string[] {
    const column = counted === undefined ? -1 : names.indexOf(counted);
    const key = of(names.map((name) => series[0]?.get(name) ?? ''));
    const runs = kept.filter(({ cells }) => of(cells) === key).map(({ cells }) => Number(cells[column] ?? 0));
    const first = Math.max(0, ...runs) + 1;
    return series.map((row, at) =>
      names.map((name) => quoteCell(name === counted ? String(first + at) : (row.get(name) ?? ''))).join(','),
    );
  }
}

function readRows(text: string, end: string): OldRow[] {
  const records = parse(text, { raw: true, relax_column_count: true, record_delimiter: end }) as unknown as {
    record: string[];
    raw: string;
  }[];
  // Of a line end of two characters, `raw` has the first.
  return records.map(({ record, raw }) => ({ cells: record, raw: raw.replace(/[\r\n]+$/, '') }));
}
