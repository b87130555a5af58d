import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCurrentProject } from '../../src/project/current-project.ts';
import type { OpenedProject } from '../../src/project/open-project.ts';
import { minimalProject, withProject } from '../support/temp-project.ts';

const page = `${minimalProject['content/performance/index.mdx']}
Unikraft serves <Value query="served" />, see <Cite id="paper" />.

<DataTable of="served-by-system" />
`;

const bib = '@article{paper, author = {A. Author}, title = {On speed}, year = {2025}}\n';

/** What the project has beside, or in place of, what a minimal one has. */
export const files = {
  'content/performance/index.mdx': page,
  'content/references.bib': bib,
  'content/results/served-by-system.sql':
    'SELECT system, max(throughput) AS served FROM runs GROUP BY system ORDER BY system',
  'content/claims/served.sql':
    '-- What Unikraft serves.\n-- units: served req/s\n' +
    `SELECT served FROM "served-by-system" WHERE system = 'Unikraft'\n`,
};

type Open = () => Promise<OpenedProject>;
/** Writes a file, or takes it away. */
type Edit = (file: string, text: string | undefined) => Promise<void>;

/** A project that is opened again after edits. */
export async function withEdits(use: (open: Open, edit: Edit) => Promise<void>): Promise<void> {
  await withProject(files, async (root) => {
    const opened: OpenedProject[] = [];
    const open: Open = async () => {
      const project = await openCurrentProject(root);
      opened.push(project);
      return project;
    };
    await use(open, (file, text) =>
      text === undefined ? rm(join(root, file)) : writeFile(join(root, file), text),
    );
    for (const { results } of opened) results?.close();
  });
}
