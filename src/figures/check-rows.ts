import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { KnownTables } from '../results/known-tables.ts';
import { mostShippedRows, tooManyRows } from '../results/row-limit.ts';
import { dataSources, tableOfUrl } from './data-source.ts';
import type { FigureSpec } from './figure-spec.ts';

/**
 * Checks that a page can ship the tables of a specification. All rows of each count, also where the figure shows but a
 * mean of them: the chart that a reader explores has them, and so has the specification to take along.
 */
export function checkRows({ spec, file, document }: FigureSpec, known: KnownTables): Diagnostic[] {
  return dataSources(spec).flatMap(({ url, path }) => {
    const table = tableOfUrl(url, file, known);
    const fits = table === undefined || table.rowCount <= mostShippedRows;
    return fits ? [] : [tooManyRows(table, document.placeOf(path))];
  });
}
