import assert from 'node:assert/strict';
import { realpath, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chdir, cwd } from 'node:process';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { ProjectError, currentProject, holdProject } from '../../src/project/current-project.ts';
import { inputSignature } from '../../src/project/input-signature.ts';
import type { Project } from '../../src/project/project.ts';
import { minimalProject, withProject } from '../support/temp-project.ts';

const csv = 'content/results/runs.csv';
const page = 'content/performance/index.mdx';

/** Waits until the results of a project are closed. */
async function closed({ results }: Project): Promise<void> {
  const isOpen = (): Promise<boolean> =>
    results.rows('runs', ['system']).then(
      () => true,
      () => false,
    );
  while (await isOpen()) await delay(50);
}

/** Runs in the folder of a minimal project. */
async function inProject(use: (root: string) => Promise<void>): Promise<void> {
  const before = cwd();
  await withProject({}, async (folder) => {
    const root = await realpath(folder);
    chdir(root);
    try {
      await use(root);
    } finally {
      chdir(before);
    }
  });
}

test('the signature of the inputs changes with every file under content', async () => {
  await inProject(async (root) => {
    const first = await inputSignature(root);
    assert.equal(await inputSignature(root), first);
    assert.equal(first.split('\n').length, Object.keys(minimalProject).length);
    await utimes(join(root, csv), 0, 0);
    const second = await inputSignature(root);
    assert.notEqual(second, first);
    await writeFile(join(root, 'content/figures/new.vl.json'), '{}');
    assert.notEqual(await inputSignature(root), second);
  });
});

test('the project is opened once for as long as nothing changes, and again after that', async () => {
  await inProject(async (root) => {
    const first = await currentProject();
    assert.equal(await currentProject(), first);
    await writeFile(
      join(root, csv),
      minimalProject[csv].replace('Unikraft,1,2021-04-26,300', 'Unikraft,1,2021-04-26,30000'),
    );
    const second = await currentProject();
    assert.notEqual(second, first);
    assert.equal(second.figures.get('throughput')?.summary.rows[2]?.[1]?.text, '10,220');
    assert.equal(first.figures.get('throughput')?.summary.rows[2]?.[1]?.text, '320');
    assert.equal(
      (await first.results.rows('runs', ['system'])).length > 0,
      true,
      'a page is still being made of it',
    );
    await closed(first);
    second.results.close();
  });
});

test('a project that is held stays as it is until it is released', async () => {
  await inProject(async (root) => {
    const { project, release } = await holdProject(root);
    await writeFile(
      join(root, csv),
      minimalProject[csv].replace('Unikraft,1,2021-04-26,300', 'Unikraft,1,2021-04-26,30000'),
    );
    assert.equal(await currentProject(), project);
    release();
    const after = await currentProject();
    assert.equal(after.figures.get('throughput')?.summary.rows[2]?.[1]?.text, '10,220');
    after.results.close();
  });
});

test('a project that is not in order throws its first fault, and works again when it is mended', async () => {
  await inProject(async (root) => {
    const text = minimalProject[page];
    await writeFile(join(root, page), `${text}\n<Figure id="nope" />\n\n<FigureRef />\n`);
    await assert.rejects(currentProject(), (thrown) => {
      assert.ok(thrown instanceof ProjectError);
      assert.equal(thrown.message, `${page}:9:1 unknown-figure there is no figure "nope"`);
      assert.deepEqual(thrown.loc, { file: join(root, page), line: 9, column: 1 });
      assert.equal(
        thrown.hint,
        'add content/figures/nope.vl.json, or name a figure that is there (2 errors in all: npm run check lists them)',
      );
      assert.equal(thrown.stack, `ProjectError: ${thrown.message}`);
      return true;
    });
    await writeFile(join(root, page), text);
    const { results } = await currentProject();
    results.close();
  });
});
