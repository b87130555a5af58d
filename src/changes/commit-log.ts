import type { Git } from './git.ts';

/** A commit that changed something in some folders. */
export interface Commit {
  id: string;
  /** When it was committed, in ISO 8601. */
  date: string;
  subject: string;
  /** The files in them that it changed, relative to the folder that git runs in. */
  files: string[];
}

/**
 * The commits that changed something in some folders, newest first. Outside of a repository there are none, and the oldest
 * one of a shallow clone, which seems to have changed every file, is left out.
 */
export async function readCommits(git: Git, folders: readonly string[]): Promise<Commit[]> {
  const format = '--format=%x00%H%x09%cI%x09%P%x09%s';
  const [log, shallow] = await Promise.all([
    git(['log', '-z', format, '--name-only', '--relative', '--', ...folders]),
    git(['rev-parse', '--is-shallow-repository']),
  ]);
  return log.ok ? parseLog(log.output.toString(), shallow.text === 'true') : [];
}

/** Reads commits: an empty part, then what the format has, then the files. */
function parseLog(log: string, shallow: boolean): Commit[] {
  const changes: Commit[] = [];
  let files: string[] = [];
  let before = '.';
  for (const part of log.split('\0')) {
    const [, id, date, parents, subject] = /^([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)$/.exec(part) ?? [];
    if (before === '' && id !== undefined && date !== undefined) {
      files = [];
      if (!shallow || parents !== '') changes.push({ id, date, subject: subject ?? '', files });
    } else if (part !== '') files.push(part.replace(/^\n/, ''));
    before = part;
  }
  // A merge changes nothing itself.
  return changes.filter((change) => change.files.length > 0);
}
