import { type Commit, readCommits } from '../changes/commit-log.ts';
import type { Git } from '../changes/git.ts';
import { contentFolder } from '../diagnostics/content-folder.ts';

const folders = [`${contentFolder}/performance`, `${contentFolder}/results`];

/** The commits that changed pages or results, as `readCommits` has them. */
export function readContentLog(git: Git): Promise<Commit[]> {
  return readCommits(git, folders);
}
