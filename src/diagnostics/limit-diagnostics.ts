import { type Diagnostic, diagnose } from './diagnostic.ts';

/** How many diagnostics of one code a report lists for a file. */
const most = 20;

/** Leaves of each code the first 20 in a file, and says at the next one how many more there are. */
export function limitDiagnostics(sorted: readonly Diagnostic[]): Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of sorted) {
    const key = `${diagnostic.code} ${diagnostic.file}`;
    const group = groups.get(key);
    if (group) group.push(diagnostic);
    else groups.set(key, [diagnostic]);
  }
  const summaries = new Map<Diagnostic, Diagnostic | undefined>();
  for (const group of groups.values()) {
    const [next, ...rest] = group.slice(most);
    // A summary of one would be no shorter.
    if (next === undefined || rest.length === 0) continue;
    const message = `and ${rest.length + 1} more of this kind in the file, the first of them here`;
    summaries.set(
      next,
      diagnose(next.code, next, message, 'mend those above first: they may have one cause'),
    );
    for (const one of rest) summaries.set(one, undefined);
  }
  return sorted.flatMap((one) => (summaries.has(one) ? (summaries.get(one) ?? []) : one));
}
