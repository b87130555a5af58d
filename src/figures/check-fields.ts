import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { isObject } from '../diagnostics/json-document.ts';
import type { KnownTables } from '../results/known-tables.ts';
import { offerNearest } from '../results/suggest.ts';
import type { Table } from '../results/table.ts';
import { dataSources, tableOfUrl } from './data-source.ts';
import { type FieldFault, fieldUses } from './field-uses.ts';
import type { FigureSpec } from './figure-spec.ts';
import { mergePatch } from './spec-edit.ts';
import { unitViews } from './spec-views.ts';

/** A fault, and the table in whose view or lookup it is. */
interface TableFault extends FieldFault {
  table: Table;
}

/** The columns in use, by table name. */
export type UsedColumns = Map<string, Set<string>>;

/** Checks every field that a specification reads, wide and narrow, in lookups and for its highlight. */
export function checkFields(
  figureSpec: FigureSpec,
  known: KnownTables,
): { used: UsedColumns; diagnostics: Diagnostic[] } {
  const { spec, usermeta } = figureSpec;
  const used: UsedColumns = new Map();
  const patched = usermeta.narrow && mergePatch(spec, usermeta.narrow);
  const wide = checkViews(spec, figureSpec, known, used);
  const narrow = isObject(patched) ? checkViews(patched, figureSpec, known, used) : [];
  const reported = new Set(wide.map(keyOf));
  const faults = [
    ...checkLookups(figureSpec, known, used),
    ...wide,
    ...narrow
      .filter((fault) => !reported.has(keyOf(fault)))
      .map((fault) => ({ ...fault, path: ['usermeta', 'perfdocs', 'narrow', ...fault.path] })),
  ];
  return { used, diagnostics: faults.map((fault) => explain(fault, figureSpec)) };
}

function keyOf({ path, message }: FieldFault): string {
  return JSON.stringify([path, message]);
}

function use(used: UsedColumns, { name }: Table, fields: readonly string[]): void {
  used.set(name, new Set([...(used.get(name) ?? []), ...fields]));
}

function checkLookups({ spec, file }: FigureSpec, known: KnownTables, used: UsedColumns): TableFault[] {
  return dataSources(spec).flatMap(({ url, lookup }) => {
    const table = tableOfUrl(url, file, known);
    if (!table) return [];
    const available = table.fields.map(({ name }) => name);
    const isKnown = ({ field }: { field: string }): boolean => available.includes(field);
    use(
      used,
      table,
      lookup.filter(isKnown).map(({ field }) => field),
    );
    return lookup
      .filter((one) => !isKnown(one))
      .map(({ field, path }) => ({ field, path, table, available, message: unknownField(field) }));
  });
}

function checkViews(
  spec: FigureSpec['spec'],
  { file, usermeta }: FigureSpec,
  known: KnownTables,
  used: UsedColumns,
): TableFault[] {
  const faults: TableFault[] = [];
  const highlight = usermeta.highlight?.field;
  const without: TableFault[] = [];
  let highlighted = false;
  for (const view of unitViews(spec)) {
    const table = tableOfUrl(view.data.url, file, known);
    if (!table) continue;
    const columns = table.fields.map(({ name }) => name);
    const uses = fieldUses(view, columns);
    use(used, table, uses.used);
    faults.push(...uses.faults.map((fault) => ({ ...fault, table })));
    if (highlight === undefined) continue;
    const { available = [...columns, highlight] } = uses;
    if (available.includes(highlight)) {
      highlighted = true;
      use(used, table, columns.includes(highlight) ? [highlight] : []);
    } else {
      const path = ['usermeta', 'perfdocs', 'highlight', 'field'];
      without.push({ field: highlight, path, table, available, message: unknownField(highlight) });
    }
  }
  return highlighted ? faults : [...faults, ...without.slice(0, 1)];
}

function unknownField(field: string): string {
  return `There is no field "${field}"`;
}

function explain(
  { path, field, message, available, table }: TableFault,
  { document }: FigureSpec,
): Diagnostic {
  const place = document.placeOf(path);
  if (field === undefined) return diagnose('spec-error', place, message, 'mend the Vega expression');
  const near = offerNearest(field, available);
  const hint = `name a column of ${table.file}, or a field that an earlier transform makes${near}`;
  return diagnose('unknown-field', place, message, hint);
}
