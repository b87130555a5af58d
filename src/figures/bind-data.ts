import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { type Json, type JsonObject, isObject } from '../diagnostics/json-document.ts';
import type { Results } from '../results/results.ts';
import type { Row, Table } from '../results/table.ts';
import { notedFields } from './caveats.ts';
import { checkRows } from './check-rows.ts';
import { checkSpec } from './check-spec.ts';
import { nameDatasets } from './data-source.ts';
import type { FigureSpec } from './figure-spec.ts';

/** A specification with its data in `datasets`, by table name, and only the columns in use. */
export interface BoundSpec {
  spec: JsonObject;
  tables: readonly Table[];
  /** The columns in use, by table name. */
  columns: ReadonlyMap<string, readonly string[]>;
  /**
   * The same datasets with the columns of the primary keys too, by which a reader can tell what a mark stands for, and
   * those by which notes tell the rows that they are about.
   */
  identified: JsonObject;
}

/**
 * Puts the rows of the result tables in place of the URLs that name them. What is wrong with the specification comes
 * back as diagnostics at their place in it; with warnings alone it is bound.
 */
export async function bindData(
  figureSpec: FigureSpec,
  results: Results,
): Promise<{ bound: BoundSpec | undefined; diagnostics: Diagnostic[] }> {
  const { used, diagnostics } = await checkSpec(figureSpec, results);
  diagnostics.push(...checkRows(figureSpec, results));
  if (hasErrors(diagnostics)) return { bound: undefined, diagnostics };

  const columns = new Map([...used].map(([name, fields]) => [name, [...fields]]));
  const keyed = [...columns].map(([name, fields]) => {
    const table = results.tables.get(name);
    return [
      name,
      [...new Set([...fields, ...(table ? [...table.primaryKey, ...notedFields(table)] : [])])],
    ] as const;
  });
  const identified = await readRows(new Map(keyed), results);
  const datasets = Object.fromEntries(
    [...columns].map(([name, fields]) => [name, pickColumns(identified[name], fields)]),
  );
  const own = isObject(figureSpec.spec.datasets) ? figureSpec.spec.datasets : {};
  const named = nameDatasets(figureSpec.spec, figureSpec.file, results);
  const spec = { ...named, datasets: { ...own, ...datasets } };
  const tables = [...columns.keys()].flatMap((name) => results.tables.get(name) ?? []);
  return { bound: { spec, tables, columns, identified }, diagnostics };
}

/** The rows of tables, with the given columns, by table name. */
export async function readRows(
  columns: ReadonlyMap<string, readonly string[]>,
  results: Results,
): Promise<JsonObject> {
  const datasets: JsonObject = {};
  for (const [name, fields] of columns) {
    datasets[name] = inUtc(await results.rows(name, fields), results.tables.get(name));
  }
  return datasets;
}

/** Copies of rows with some of their columns. */
function pickColumns(rows: Json | undefined, fields: readonly string[]): Json[] {
  const all = Array.isArray(rows) ? rows.filter(isObject) : [];
  return all.map((row) => Object.fromEntries(fields.map((name) => [name, row[name]])));
}

/** Results give their times in UTC; without a zone JavaScript takes a time for one of the machine's. */
function inUtc(rows: readonly Row[], table: Table | undefined): Row[] {
  const times = table?.fields.filter(({ type }) => type === 'datetime').map(({ name }) => name) ?? [];
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [
        name,
        typeof cell === 'string' && times.includes(name) ? `${cell}Z` : cell,
      ]),
    ),
  );
}
