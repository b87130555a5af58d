import type { Git } from './git.ts';

/** The commit that a project is compared with. */
export interface OldCommit {
  id: string;
  /** What a reader calls it: `v1.2 (0a1b2c3)`, `the merge base of HEAD and main (0a1b2c3)`. */
  name: string;
}

/** Why something cannot be done, in one line that says what to do. */
export interface Problem {
  problem: string;
}

/** Where the default branch may be, when the remote does not say. */
const usualBranches = ['main', 'origin/main', 'master', 'origin/master'];

/** The commit of a ref; without one, where the branch of HEAD left the default branch. */
export async function findOldCommit(git: Git, ref: string | undefined): Promise<OldCommit | Problem> {
  const fault = await checkRepository(git);
  if (fault) return fault;
  if (ref !== undefined) {
    const id = await commitOf(git, ref);
    return id === undefined
      ? { problem: `there is no commit "${ref}" in this repository; git fetch brings those of the remote` }
      : { id, name: id.startsWith(ref) ? shorten(id) : `${ref} (${shorten(id)})` };
  }
  if ((await commitOf(git, 'HEAD')) === undefined)
    return { problem: 'the repository has no commit yet; there is nothing to compare with' };
  const branch = await defaultBranch(git);
  if (branch === undefined)
    return { problem: `there is no branch ${usualBranches.join(', ')}; name what to compare with` };
  const base = await git(['merge-base', 'HEAD', branch]);
  if (base.ok) return { id: base.text, name: `the merge base of HEAD and ${branch} (${shorten(base.text)})` };
  const lost = `HEAD and ${branch} have no commit in common`;
  return (await isShallow(git))
    ? { problem: `${lost}, as the clone is shallow: git fetch --unshallow` }
    : { problem: `${lost}; name what to compare with` };
}

/** A problem where there is no git or no repository. */
export async function checkRepository(git: Git): Promise<Problem | undefined> {
  const { ok, text, fault } = await git(['rev-parse', '--is-inside-work-tree']);
  if (ok && text === 'true') return undefined;
  const unknown = fault.startsWith('not a git repository');
  return {
    problem: unknown ? 'this folder is in no git repository' : fault || 'this is no work tree of git',
  };
}

/** Whether the history ends where the clone was cut off. */
export async function isShallow(git: Git): Promise<boolean> {
  return (await git(['rev-parse', '--is-shallow-repository'])).text === 'true';
}

/** The id of a commit as a reader writes it. */
export function shorten(id: string): string {
  return id.slice(0, 7);
}

async function commitOf(git: Git, ref: string): Promise<string | undefined> {
  const { ok, text } = await git(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  return ok ? text : undefined;
}

async function defaultBranch(git: Git): Promise<string | undefined> {
  const remote = await git(['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']);
  const candidates = remote.ok ? [remote.text, ...usualBranches] : usualBranches;
  for (const branch of candidates) if ((await commitOf(git, branch)) !== undefined) return branch;
  return undefined;
}
