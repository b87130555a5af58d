import { contentFolder } from '../diagnostics/content-folder.ts';
import { openProjectCache } from '../project/project-cache.ts';
import { compareStates } from './compare-states.ts';
import type { Changes } from './change.ts';
import type { Git } from './git.ts';
import { type OldCommit, type Problem, findOldCommit } from './old-commit.ts';
import { withOldFiles } from './old-files.ts';
import { readState } from './read-state.ts';

/** What changed in a project since a commit. */
export interface Diff {
  since: OldCommit;
  changes: Changes;
}

/** Compares the work tree in a folder with a commit; without a ref, with where the branch left the default branch. */
export async function diffProject(root: string, git: Git, ref: string | undefined): Promise<Diff | Problem> {
  const since = await findOldCommit(git, ref);
  if ('problem' in since) return since;
  const cache = openProjectCache(root);
  const before = await withOldFiles(git, since.id, contentFolder, (old) => readState(old, cache));
  if (!before) return { problem: `there is no ${contentFolder}/ in ${since.name}` };
  return { since, changes: compareStates(before, await readState(root, cache)) };
}
