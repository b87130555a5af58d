import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Project } from '../../src/project/project.ts';
import { minimalProject as minimal } from '../support/temp-project.ts';
import { files, withEdits } from './edited-project.ts';

const page = files['content/performance/index.mdx'];
const bib = files['content/references.bib'];

const edits: [string, string, string, (project: Project) => unknown][] = [
  [
    'site.json',
    'content/site.json',
    minimal['content/site.json'].replace('Test Performance', 'Another title'),
    ({ site }) => site.title,
  ],
  [
    'the references',
    'content/references.bib',
    bib.replace('On speed', 'On size'),
    ({ references }) => references[0]?.title,
  ],
  [
    'a page',
    'content/performance/index.mdx',
    page.replace('title: Performance', 'title: Speed'),
    ({ chapter }) => chapter.pages[0]?.title,
  ],
  [
    'a new page',
    'content/performance/more.mdx',
    '---\ntitle: More\ndescription: More of it.\norder: 2\n---\n\nMore.\n',
    ({ chapter }) => chapter.pages.length,
  ],
  [
    'a figure',
    'content/figures/throughput.vl.json',
    minimal['content/figures/throughput.vl.json'].replace('Throughput by system', 'What each serves'),
    ({ figures }) => figures.get('throughput')?.title,
  ],
  [
    'a CSV, in its figure',
    'content/results/runs.csv',
    minimal['content/results/runs.csv'].replace('340', '940'),
    ({ figures }) => figures.get('throughput')?.summary.rows[2]?.[1]?.text,
  ],
  [
    'a CSV, in what is derived from it and claimed of that',
    'content/results/runs.csv',
    minimal['content/results/runs.csv'].replace('340', '941'),
    ({ claims }) => claims.bindings[0]?.words,
  ],
  [
    'the data package',
    'content/results/datapackage.json',
    minimal['content/results/datapackage.json'].replace('Least memory', 'Memory'),
    ({ results }) => results.tables.get('runs')?.fields[4]?.title,
  ],
  [
    'a derived table, in what is claimed of it',
    'content/results/served-by-system.sql',
    files['content/results/served-by-system.sql'].replace('max(', 'min('),
    ({ claims }) => claims.bindings[0]?.words,
  ],
  [
    'a query',
    'content/claims/served.sql',
    files['content/claims/served.sql'].replace('SELECT served', 'SELECT 2 * served AS served'),
    ({ claims }) => claims.bindings[0]?.words,
  ],
];

for (const [what, file, text, show] of edits) {
  test(`an edit of ${what} is seen, and so is that it is taken back`, async () => {
    await withEdits(async (open, edit) => {
      const shown = async (): Promise<unknown> => {
        const { project, diagnostics } = await open();
        assert.ok(project, JSON.stringify(diagnostics));
        return show(project);
      };
      const before = await shown();
      await edit(file, text);
      assert.notDeepEqual(await shown(), before);
      await edit(file, { ...minimal, ...files }[file]);
      assert.deepEqual(await shown(), before);
    });
  });
}
