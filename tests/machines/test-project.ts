import assert from 'node:assert/strict';
import { addressesOf } from '../../src/machines/addresses.ts';
import { openProject } from '../../src/project/open-project.ts';
import type { Project } from '../../src/project/project.ts';
import { type ProjectFiles, withProject } from '../support/temp-project.ts';

/** Where the site of the test project is served. */
export const addresses = addressesOf({ site: 'https://docs.example.org', base: '/some/base/' });

const paper = `@misc{paper,
  author = {A. Author},
  title = {A paper},
  howpublished = {A venue},
  year = 2021,
  url = {https://example.org/paper}
}
`;

/** Opens the minimal project with a reference and with changes, which must be in order, and closes it when `use` is done. */
export async function withOpenProject<T>(
  changes: ProjectFiles,
  use: (project: Project) => Promise<T> | T,
): Promise<T> {
  return withProject({ 'content/references.bib': paper, ...changes }, async (root) => {
    const { project, diagnostics } = await openProject(root);
    assert.deepEqual(
      diagnostics.filter(({ severity }) => severity === 'error'),
      [],
    );
    if (!project) return assert.fail('the project was not opened');
    try {
      return await use(project);
    } finally {
      project.results.close();
    }
  });
}

/** The one page of a project with a slug. */
export function pageOf({ chapter }: Project, slug: string) {
  return chapter.pages.find((page) => page.slug === slug) ?? assert.fail(`no page "${slug}"`);
}
