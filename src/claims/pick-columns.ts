import type { BindingUse } from '../chapter/chapter.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { offerNearest } from '../results/suggest.ts';
import type { Query, QueryColumn } from './query.ts';

/** The columns that a component names, with commas between them; all numbers of the query where it names none. */
export function pickColumns(
  use: BindingUse,
  query: Query,
  names: string | undefined,
  numbers: readonly QueryColumn[],
): { columns: readonly QueryColumn[]; diagnostics: Diagnostic[] } {
  if (names === undefined) return { columns: numbers, diagnostics: [] };
  const columns: QueryColumn[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of names.split(',').map((part) => part.trim())) {
    const column = numbers.find((candidate) => candidate.name === name);
    if (column) columns.push(column);
    else {
      const known = numbers.map((number) => number.name);
      const hint = `its numbers are ${known.join(', ')}${offerNearest(name, known)}`;
      diagnostics.push(
        diagnose('unknown-column', use.place, `${query.file} gives no number "${name}"`, hint),
      );
    }
  }
  return { columns, diagnostics };
}
