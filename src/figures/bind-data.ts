import { posix } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { JsonObject } from '../diagnostics/json-document.ts';
import type { Results } from '../results/results.ts';
import { suggest } from '../results/suggest.ts';
import type { Table } from '../results/table.ts';
import { type DataSource, dataSources, nameDatasets, resolveUrl, tableOfUrl } from './data-source.ts';
import { fieldUses } from './field-uses.ts';
import type { FigureSpec } from './figure-spec.ts';
import { type UnitView, unitViews } from './spec-views.ts';

/** A specification with its data in `datasets`, by table name, and only the columns in use. */
export interface BoundSpec {
  spec: JsonObject;
  tables: readonly Table[];
  /** The columns in use, by table name. */
  columns: ReadonlyMap<string, readonly string[]>;
}

/**
 * Puts the rows of the result tables in place of the URLs that name them. Tables and fields that do not exist, and
 * data from anywhere else than the folder of the results, come back as diagnostics at their place in the specification.
 */
export async function bindData(
  figureSpec: FigureSpec,
  results: Results,
): Promise<{ bound: BoundSpec | undefined; diagnostics: Diagnostic[] }> {
  const used = new Map<string, Set<string>>();
  const diagnostics: Diagnostic[] = [];
  for (const source of dataSources(figureSpec.spec)) {
    const table = tableOfUrl(source.url, figureSpec.file, results);
    if (table) columnsOf(used, table, source.lookup);
    else diagnostics.push(explainSource(source, figureSpec, results));
  }
  for (const view of unitViews(figureSpec.spec)) {
    const table = tableOfUrl(view.data.url, figureSpec.file, results);
    if (table) diagnostics.push(...checkFields(view, table, figureSpec, used));
  }
  if (diagnostics.length > 0) return { bound: undefined, diagnostics: unique(diagnostics) };

  const columns = new Map([...used].map(([name, fields]) => [name, [...fields]]));
  const datasets: JsonObject = {};
  for (const [name, fields] of columns) datasets[name] = await results.rows(name, fields);
  const spec = { ...nameDatasets(figureSpec.spec, figureSpec.file, results), datasets };
  const tables = [...columns.keys()].flatMap((name) => results.tables.get(name) ?? []);
  return { bound: { spec, tables, columns }, diagnostics: [] };
}

function columnsOf(used: Map<string, Set<string>>, { name }: Table, fields: readonly string[]): void {
  used.set(name, new Set([...(used.get(name) ?? []), ...fields]));
}

function explainSource({ url, path }: DataSource, figureSpec: FigureSpec, results: Results): Diagnostic {
  const place = figureSpec.document.placeOf(path);
  const folder = posix.dirname([...results.tables.values()][0]?.file ?? '');
  const target = resolveUrl(url, figureSpec.file);
  const hint = `name a table of ${folder}, as in "../results/<table>.csv".`;
  if (target === undefined || posix.dirname(target) !== folder) {
    return diagnose('unsafe-data', place, `"${url}" is not a result table of the project`, hint);
  }
  const { name } = posix.parse(target);
  const near = suggest(name, [...results.tables.keys()]);
  return diagnose('unknown-table', place, `there is no result table "${name}"`, hint + near);
}

function checkFields(
  view: UnitView,
  table: Table,
  { document }: FigureSpec,
  used: Map<string, Set<string>>,
): Diagnostic[] {
  const { used: fields, faults } = fieldUses(
    view,
    table.fields.map(({ name }) => name),
  );
  columnsOf(used, table, fields);
  return faults.map(({ path, field, message, available }) => {
    if (field === undefined)
      return diagnose('spec-error', document.placeOf(path), message, 'mend the Vega expression');
    const hint = `name a column of ${table.file}, or a field that an earlier transform makes.${suggest(field, available)}`;
    return diagnose('unknown-field', document.placeOf(path), message, hint);
  });
}

/** Views that share an encoding report the same fault; it is one mistake at one place. */
function unique(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values()];
}
