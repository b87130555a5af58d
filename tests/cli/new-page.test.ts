import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openProject } from '../../src/project/open-project.ts';
import { runHere } from '../support/command.ts';
import { minimalProject, withProject } from '../support/temp-project.ts';

const file = 'content/performance/tail-latency.mdx';
const next = 'next: write its description and text; npm run dev shows the page\n';

test('a page is the last one in the reading order, and passes the checks', async () => {
  await withProject({}, async (root) => {
    const { code, stdout, stderr } = await runHere(root, ['new', 'page', 'tail-latency']);
    assert.deepEqual([code, stdout, stderr], [0, `wrote ${file}\n${next}`, '']);
    assert.equal(
      await readFile(join(root, file), 'utf8'),
      `---
title: Tail latency
description: What this page shows, in a sentence.
order: 2
---

What was measured, and what it shows.

{/* A figure is <Figure id="..." />, a number from the results <Value query="..." />. */}
`,
    );
    const { project, diagnostics } = await openProject(root);
    project?.results.close();
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(
      project?.chapter.pages.map(({ slug, order }) => [slug, order]),
      [
        ['', 1],
        ['tail-latency', 2],
      ],
    );
  });
});

test('the first page is that of a chapter without one; a title is quoted where YAML needs it', async () => {
  await withProject({ 'content/performance/index.mdx': undefined }, async (root) => {
    const title = 'Tails: "fat" # or thin';
    const { code } = await runHere(root, ['new', 'page', 'index', '--title', title]);
    assert.equal(code, 0);
    const { project, diagnostics } = await openProject(root);
    project?.results.close();
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(
      project?.chapter.pages.map((page) => [page.slug, page.order, page.title]),
      [['', 1, title]],
    );
  });
});

test('a page that is there stays', async () => {
  await withProject({ [file]: minimalProject['content/performance/index.mdx'] }, async (root) => {
    const { code, stdout, stderr } = await runHere(root, ['new', 'page', 'tail-latency']);
    assert.deepEqual([code, stdout, stderr], [1, '', `${file} is there already; nothing was written\n`]);
    assert.equal(await readFile(join(root, file), 'utf8'), minimalProject['content/performance/index.mdx']);
  });
});

test('where a page is not in order, the next place is not known', async () => {
  const page = minimalProject['content/performance/index.mdx'].replace('order: 1', 'order: first');
  await withProject({ 'content/performance/index.mdx': page }, async (root) => {
    const { code, stdout, stderr } = await runHere(root, ['new', 'page', 'tail-latency']);
    assert.deepEqual([code, stdout], [1, '']);
    assert.equal(
      stderr,
      'content/performance/index.mdx:4:8  error  frontmatter-error  order: must be a number\n' +
        '    begin the page with three lines between --- and ---: "title: ...", "description: ..." and "order: 3"\n' +
        '1 error in 1 file\nnothing was written\n',
    );
    assert.deepEqual(await readdir(join(root, 'content/performance')), ['index.mdx']);
  });
});

test('mistakes in the command line say what is possible', async () => {
  const wrong = [
    [
      ['Tail_Latency'],
      "error: command-argument value 'Tail_Latency' is invalid for argument 'slug'. It is written with small letters, digits and - only.",
    ],
    [
      ['tail', '--title', ' '],
      "error: option '--title <title>' argument ' ' is invalid. A title has at least one letter.",
    ],
  ] as const;
  await withProject({}, async (root) => {
    for (const [args, message] of wrong) {
      const { code, stderr } = await runHere(root, ['new', 'page', ...args]);
      assert.deepEqual([code, stderr.split('\n')[0]], [1, message]);
    }
  });
});
