import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * When the last commit changed a file, in ISO 8601, or undefined where git cannot tell: outside of a repository, for
 * a file that was never committed, and in a shallow clone whose history ends before the change.
 */
export async function lastChange(file: string): Promise<string | undefined> {
  try {
    const [commit, shallow] = await Promise.all([
      git('log', '-1', '--format=%cI %P', '--', file),
      git('rev-parse', '--is-shallow-repository'),
    ]);
    const [date, parent] = commit.split(' ');
    // The oldest commit of a shallow clone has no parent, and seems to have changed every file.
    if (!date || (shallow === 'true' && !parent)) return undefined;
    return date;
  } catch {
    return undefined;
  }
}

/** A date as readers see it, the same on every machine: 24 November 2025. */
export function printDate(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
}

async function git(...args: string[]): Promise<string> {
  const { stdout } = await run('git', args);
  return stdout.trim();
}
