import { posix } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { KnownTables } from '../results/known-tables.ts';
import { offerNearest } from '../results/suggest.ts';
import { type UsedColumns, checkFields } from './check-fields.ts';
import { type DataSource, dataSources, resolveUrl, tableOfUrl } from './data-source.ts';
import type { FigureSpec } from './figure-spec.ts';

/**
 * Checks where a specification has its data from and every field that it reads, against the tables as far as they are
 * known. `used` has the columns in use.
 */
export function checkData(
  figureSpec: FigureSpec,
  known: KnownTables,
): { used: UsedColumns; diagnostics: Diagnostic[] } {
  const { used, diagnostics } = checkFields(figureSpec, known);
  for (const source of dataSources(figureSpec.spec)) {
    const table = tableOfUrl(source.url, figureSpec.file, known);
    if (!table) diagnostics.push(...explainSource(source, figureSpec, known));
  }
  return { used, diagnostics: unique(diagnostics) };
}

function explainSource({ url, path }: DataSource, figureSpec: FigureSpec, known: KnownTables): Diagnostic[] {
  const place = figureSpec.document.placeOf(path);
  const { folder, tables, unread } = known;
  const target = resolveUrl(url, figureSpec.file);
  const hint = `name a table of ${folder}, as in "../results/<table>.csv"`;
  if (target === undefined || posix.dirname(target) !== folder) {
    return [diagnose('unsafe-data', place, `"${url}" is not a result table of the project`, hint)];
  }
  const { name } = posix.parse(target);
  if (unread.has(name)) return [];
  const near = offerNearest(name, [...tables.keys(), ...unread]);
  return [diagnose('unknown-table', place, `there is no result table "${name}"`, hint + near)];
}

/** Views that share an encoding report the same fault; it is one mistake at one place. */
function unique(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values()];
}
