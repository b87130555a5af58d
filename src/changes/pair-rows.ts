import { type Row, isNumeric } from '../results/table.ts';
import { sameCell } from './change.ts';
import type { TableState } from './project-state.ts';

/** The rows of a table at two times, matched. */
export interface PairedRows {
  /** The fields that tell the rows apart; empty where only rows that are the same in all fields match. */
  key: readonly string[];
  both: readonly (readonly [Row, Row])[];
  added: readonly Row[];
  removed: readonly Row[];
}

/**
 * Matches the rows of a table by its primary key or, where there is none, as in a derived table, by the fields that are
 * no numbers; where neither tells all rows apart, by all fields.
 */
export function pairRows(before: TableState, after: TableState): PairedRows {
  const common = after.table.fields.filter(({ name }) =>
    before.table.fields.some((field) => field.name === name),
  );
  const names = common.map(({ name }) => name);
  const words = common.filter((field) => !isNumeric(field)).map(({ name }) => name);
  const key = [after.table.primaryKey, words].find(
    (candidate) =>
      candidate.length > 0 &&
      candidate.every((name) => names.includes(name)) &&
      [before, after].every(({ rows }) => tellsApart(rows, candidate)),
  );
  const old = Map.groupBy(before.rows, (row) => keyOf(row, key ?? names));
  const both: [Row, Row][] = [];
  const added: Row[] = [];
  for (const row of after.rows) {
    const match = old.get(keyOf(row, key ?? names))?.shift();
    if (match) both.push([match, row]);
    else added.push(row);
  }
  return { key: key ?? [], both, added, removed: [...old.values()].flat() };
}

/** The fields in which two rows differ, of those that both tables have. */
export function differingFields([before, after]: readonly [Row, Row], names: readonly string[]): string[] {
  return names.filter((name) => !sameCell(before[name], after[name]));
}

function tellsApart(rows: readonly Row[], key: readonly string[]): boolean {
  return new Set(rows.map((row) => keyOf(row, key))).size === rows.length;
}

function keyOf(row: Row, key: readonly string[]): string {
  return JSON.stringify(key.map((name) => String(row[name] ?? null)));
}
