import type { Field, Row, Table } from '../results/table.ts';
import type { CellChange, TableChange } from './change.ts';
import { differingFields, pairRows } from './pair-rows.ts';
import type { ProjectState, TableState } from './project-state.ts';
import { pairCells, writeCell } from './write-pair.ts';

/** What changed in the tables, in the order of the present ones; those that are gone come last. */
export function compareTables(before: ProjectState, after: ProjectState): TableChange[] {
  const present = [...after.tables].flatMap(([name, state]) => {
    const old = before.tables.get(name);
    if (old) return compareTable(old, state) ?? [];
    return isUnread(before, state) ? [] : whole(state, 'new');
  });
  const gone = [...before.tables].flatMap(([name, state]) => {
    if (after.tables.has(name) || isUnread(after, state)) return [];
    return whole(state, 'deleted');
  });
  return [...present, ...gone];
}

/** What could not be read, or is derived from what could not, is not known, rather than new or deleted. */
function isUnread({ complete, unread, tables }: ProjectState, { table }: TableState): boolean {
  if (unread.tables.has(table.name)) return true;
  if (complete) return false;
  return tables.size === 0 || table.derived;
}

function whole({ table, rows }: TableState, state: 'new' | 'deleted'): TableChange {
  const none = { fields: [], added: [], removed: [], cells: [] };
  return { ...none, table: { ...table, rowCount: rows.length }, state };
}

function compareTable(before: TableState, after: TableState): TableChange | undefined {
  const fields = compareFields(before.table, after.table);
  const { key, both, added, removed } = pairRows(before, after);
  const common = after.table.fields.flatMap((field) => {
    const old = before.table.fields.find(({ name }) => name === field.name);
    return old ? [{ old, field }] : [];
  });
  const cells = both.flatMap((rows): CellChange[] => {
    const differing = differingFields(
      rows,
      common.map(({ field }) => field.name),
    );
    return common
      .filter(({ field }) => differing.includes(field.name))
      .map(({ old, field }) => ({
        field,
        row: nameRow(rows[1], after.table, key),
        ...pairCells([rows[0][field.name] ?? null, old], [rows[1][field.name] ?? null, field]),
      }));
  });
  if (fields.length + added.length + removed.length + cells.length === 0) return undefined;
  return { table: after.table, state: 'changed', fields, added, removed, cells };
}

function compareFields(before: Table, after: Table): string[] {
  const find = (table: Table, name: string): Field | undefined =>
    table.fields.find((field) => field.name === name);
  const changed = after.fields.flatMap((field) => {
    const old = find(before, field.name);
    if (!old) return [`new field ${field.name}`];
    const differences = (['type', 'unit'] as const).filter((what) => old[what] !== field[what]);
    return differences.map(
      (what) => `${what} of ${field.name}: ${old[what] ?? 'none'} → ${field[what] ?? 'none'}`,
    );
  });
  const deleted = before.fields.filter(({ name }) => !find(after, name));
  return [...changed, ...deleted.map(({ name }) => `deleted field ${name}`)];
}

/** A row as a reader tells it from others: `Unikraft, QEMU/KVM, run 3`; without a key, by all its cells. */
export function nameRow(
  row: Row,
  { fields, primaryKey }: Table,
  key: readonly string[] = primaryKey,
): string {
  return fields
    .filter(({ name }) => key.length === 0 || key.includes(name))
    .map((field) => {
      const text = writeCell(row[field.name] ?? null, field);
      return typeof row[field.name] === 'string' ? text : `${field.name} ${text}`;
    })
    .join(', ');
}
