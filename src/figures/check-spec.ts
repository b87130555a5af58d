import { type Diagnostic, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import type { KnownTables } from '../results/known-tables.ts';
import { checkData } from './check-data.ts';
import type { UsedColumns } from './check-fields.ts';
import { checkHazards } from './check-hazards.ts';
import { checkNames } from './check-names.ts';
import { checkParams } from './check-params.ts';
import { checkOrigin } from './check-origin.ts';
import type { FigureSpec } from './figure-spec.ts';

/**
 * Checks all of a specification that can be told without a row: the names that it uses of Vega-Lite, where its data
 * are from, what it must not do, and the tables and fields that it names, as far as it is known which there are. `used` has the columns.
 */
export async function checkSpec(
  figureSpec: FigureSpec,
  known: KnownTables | undefined,
): Promise<{ used: UsedColumns; diagnostics: Diagnostic[] }> {
  const { used, diagnostics } = known ? checkData(figureSpec, known) : { used: new Map(), diagnostics: [] };
  const names = await checkNames(figureSpec);
  return {
    used,
    diagnostics: sortDiagnostics([
      ...names,
      ...checkHazards(figureSpec),
      ...checkParams(figureSpec),
      ...checkOrigin(figureSpec),
      ...diagnostics,
    ]),
  };
}
