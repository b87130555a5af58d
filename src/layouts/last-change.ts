import { readCommits } from '../changes/commit-log.ts';
import { gitIn } from '../changes/git.ts';
import { contentFolder } from '../diagnostics/content-folder.ts';

/** When each file was last changed, in ISO 8601, by its path from the working directory. */
export type LastChanges = ReadonlyMap<string, string>;

let known: Promise<LastChanges> | undefined;

/**
 * When the last commit changed a file, in ISO 8601, or undefined where git cannot tell: outside of a repository, for
 * a file that was never committed, and in a shallow clone whose history ends before the change. All files of the content are
 * asked for at once and remembered: git walks the history for one as it does for all.
 */
export async function lastChange(file: string): Promise<string | undefined> {
  known ??= readLastChanges(contentFolder);
  return (await known).get(file);
}

/** When the latest change of some files was, as `lastChange` says of each. */
export async function latestChange(files: readonly string[]): Promise<string | undefined> {
  const dates = await Promise.all(files.map(lastChange));
  return dates
    .filter((date) => date !== undefined)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1);
}

/** Reads when the files of a folder were last changed; those of which git cannot tell are left out. */
export async function readLastChanges(folder: string, cwd = '.'): Promise<LastChanges> {
  const changes = new Map<string, string>();
  for (const { date, files } of await readCommits(gitIn(cwd, process.env), [folder])) {
    for (const file of files) if (!changes.has(file)) changes.set(file, date);
  }
  return changes;
}

/** A date as readers see it, the same on every machine: 24 November 2025. */
export function printDate(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
}
