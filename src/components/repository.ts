import type { Site } from '../project/site.ts';

/** Where the project's files are on GitHub. */
export interface Repository {
  url: string;
  branch: string;
}

/** The repository of content/site.json, or the one that GitHub Actions builds from. */
export function repositoryOf(site: Site, env: NodeJS.ProcessEnv): Repository {
  const name = env['GITHUB_REPOSITORY'];
  const branch = env['GITHUB_REF_NAME'];
  return {
    url: name ? `https://github.com/${name}` : site.repository.url.replace(/\/+$/, ''),
    branch: branch ? branch : site.repository.branch,
  };
}

/** The address at which GitHub shows a file; `file` is relative to the project. */
export function fileAddress({ url, branch }: Repository, file: string): string {
  return `${url}/blob/${branch}/${file}`;
}

/** The address at which GitHub opens a file for editing. */
export function editAddress({ url, branch }: Repository, file: string): string {
  return `${url}/edit/${branch}/${file}`;
}
