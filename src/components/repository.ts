import type { Site } from '../project/site.ts';

/** Where the project's files are on GitHub. */
export interface Repository {
  url: string;
  branch: string;
}

/** The repository of content/site.json, or the one that GitHub Actions builds from. */
export function repositoryOf(site: Site, env: NodeJS.ProcessEnv): Repository {
  const { url, branch } = site.repository;
  const { GITHUB_REPOSITORY, GITHUB_HEAD_REF = '', GITHUB_REF_NAME } = env;
  return {
    url: GITHUB_REPOSITORY ? `https://github.com/${GITHUB_REPOSITORY}` : url.replace(/\/+$/, ''),
    // In a pull request the name of the ref is "12/merge", which is no branch that anybody could edit.
    branch: GITHUB_HEAD_REF === '' ? (GITHUB_REF_NAME ?? branch) : GITHUB_HEAD_REF,
  };
}

/** The address at which GitHub shows a file; `file` is relative to the project. */
export function fileAddress({ url, branch }: Repository, file: string): string {
  return `${url}/blob/${branch}/${encodeURI(file)}`;
}

/** The address at which GitHub opens a file for editing. */
export function editAddress({ url, branch }: Repository, file: string): string {
  return `${url}/edit/${branch}/${encodeURI(file)}`;
}
