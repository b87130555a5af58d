import { hasErrors } from '../diagnostics/diagnostic.ts';
import { mostComparedRows } from '../results/row-limit.ts';
import type { Changes } from './change.ts';
import { compareClaims, findStale } from './compare-claims.ts';
import { compareFigures } from './compare-figures.ts';
import { compareTables } from './compare-tables.ts';
import type { ProjectState } from './project-state.ts';

/** What changed from one state of a project to another, as far as both could be read. */
export function compareStates(before: ProjectState, after: ProjectState): Changes {
  return {
    tables: compareTables(before, after),
    figures: compareFigures(before, after),
    claims: compareClaims(before, after),
    stale: findStale(before, after),
    gaps: [
      ...describeGap('The old state', before),
      ...describeGap('The present state', after),
      ...describeLarge([...new Set([...before.large, ...after.large])]),
    ],
  };
}

function describeLarge(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const most = mostComparedRows.toLocaleString('en');
  return [`Tables of more than ${most} rows are not compared row by row: ${names.join(', ')}.`];
}

/** Says of a state with errors how far it is compared. */
function describeGap(name: string, { complete, diagnostics }: ProjectState): string[] {
  // A sentence that disagrees with the data has been compared nonetheless.
  const errors = diagnostics.filter(
    (one) => hasErrors([one]) && one.code !== 'claim-mismatch' && one.code !== 'claim-supported',
  );
  const [first] = errors;
  if (!first) return [];
  const more = errors.length > 1 ? `, and ${errors.length - 1} more` : '';
  const reach = complete
    ? 'what its errors concern is left out'
    : 'its CSVs are compared as they stand, figures, claims and derived tables are not';
  const cause = `${first.file}:${first.line}:${first.column} ${first.code} ${first.message}${more}`;
  return [`${name} does not pass its checks (${cause}): ${reach}.`];
}
