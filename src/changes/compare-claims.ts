import type { Binding } from '../claims/binding.ts';
import { formatExactly } from '../claims/format-value.ts';
import { type QueryColumn, numberIn } from '../claims/query.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ClaimChange } from './change.ts';
import type { ProjectState } from './project-state.ts';
import { largestFirst, ratioOf } from './relative-change.ts';

/** What says that a sentence and the data disagree. */
const staleCodes: readonly string[] = ['claim-mismatch', 'claim-supported', 'claim-row', 'claim-unit'];

/** What is wrong with claims at present and was not before. */
export function findStale(before: ProjectState, after: ProjectState): Diagnostic[] {
  const known = new Set(before.diagnostics.map(identify));
  return after.diagnostics.filter((one) => staleCodes.includes(one.code) && !known.has(identify(one)));
}

/** What changed in what pages bind to queries: words, numbers, and the places themselves. */
export function compareClaims(before: ProjectState, after: ProjectState): ClaimChange[] {
  if (!before.complete || !after.complete) return [];
  const [old, present] = [byAnchor(before.bindings), byAnchor(after.bindings)];
  const anchors = [...new Set([...present.keys(), ...old.keys()])];
  const read = anchors.filter((anchor) => !isUnread(before, anchor) && !isUnread(after, anchor));
  return read.flatMap((anchor) => {
    const [was, is] = [old.get(anchor), present.get(anchor)];
    return compareBinding(was, is) ?? [];
  });
}

function compareBinding(was: Binding | undefined, is: Binding | undefined): ClaimChange | undefined {
  const shown = is ?? was;
  if (!shown) return undefined;
  const { file, line } = shown.use.place;
  const place = { file, line, query: shown.query.id };
  if (!was || !is) {
    const [before, after] = [was ? say(was) : '', is ? say(is) : ''];
    return { ...place, state: is ? 'new' : 'deleted', before, after, ratio: undefined };
  }
  const [before, after] = [say(was), say(is)];
  const olds = comparedColumns(was);
  const ratios = comparedColumns(is).flatMap((column, at) => {
    const old = olds[at];
    if (old?.unit !== column.unit || column.kind !== 'number') return [];
    return { ratio: old ? ratioOf(numberIn(was.query, old), numberIn(is.query, column)) : undefined };
  });
  const [largest] = largestFirst(ratios);
  if (before === after && !largest?.ratio) return undefined;
  return { ...place, state: 'changed', before, after, ratio: largest?.ratio };
}

function isUnread({ unread: { bindings, pages } }: ProjectState, anchor: string): boolean {
  return bindings.has(anchor) || pages.has(anchor.split('#')[0] ?? '');
}

/** What a claim is compared with: for a relation, whether it holds. */
function comparedColumns({ use, columns }: Binding): readonly QueryColumn[] {
  return use.attributes.holds === undefined ? columns : columns.filter(({ kind }) => kind === 'verdict');
}

/** The words of the page; of a claim also the values of its query: `"10% to 66%" (low = 10.24 %, high = 66.21 %)`. */
function say(binding: Binding): string {
  const { use, query, words } = binding;
  if (use.component === 'Value') return words;
  const values = comparedColumns(binding).map((column) => {
    const text =
      column.kind === 'number'
        ? formatExactly(numberIn(query, column), column.unit)
        : String(query.row[column.name]);
    return `${column.name} = ${text}`;
  });
  return `"${words}" (${values.join(', ')})`;
}

function byAnchor(bindings: readonly Binding[]): Map<string, Binding> {
  return new Map(bindings.map((binding) => [`${binding.page.file}#${binding.use.anchor}`, binding]));
}

function identify({ file, code, message }: Diagnostic): string {
  return JSON.stringify([file, code, message]);
}
