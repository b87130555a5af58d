import assert from 'node:assert/strict';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { after, before, test } from 'node:test';
import { filesBelow } from '../support/built-pages.ts';
import { type BrokenProject, breakProject, withoutWarnings } from '../support/broken-project.ts';
import { type ContentCopy, copyContent, copyProject } from '../support/project-copy.ts';
import { minimalProject } from '../support/temp-project.ts';

let broken: BrokenProject<ContentCopy>;

before(async () => {
  broken = await breakProject(await copyContent());
});

after(() => broken.copy.remove());

const folders = async (): Promise<string[]> =>
  (await readdir(broken.copy.root)).filter((name) => name.includes('dist'));

test('build reports the mistakes as check does, and begins no dist/', async () => {
  const { code, stdout, stderr } = await broken.copy.runHere(['build']);
  assert.equal(code, 1);
  assert.equal(stderr, '');
  assert.deepEqual(withoutWarnings(stdout), broken.report);
  assert.deepEqual(await folders(), []);
});

test('where there is no content, build says what is missing, as check does', async (t) => {
  const copy = await copyContent();
  t.after(copy.remove);
  await rm(copy.path('content'), { recursive: true });
  const report = [
    'content/performance/index.mdx:1:1  error  file-missing  the chapter has no overview',
    'content/results/datapackage.json:1:1  error  file-missing  there is no datapackage.json',
    'content/site.json:1:1  error  file-missing  the site has no site.json',
  ];
  for (const command of ['check', 'build']) {
    const { code, stdout } = await copy.runHere([command]);
    assert.equal(code, 1);
    assert.deepEqual(
      stdout.split('\n').filter((line) => line.startsWith('content/')),
      report,
    );
  }
});

test('build leaves a dist/ that is there as it is', async () => {
  const { copy } = broken;
  await mkdir(copy.path('dist/old'), { recursive: true });
  await copy.write('dist/old/index.html', 'from before');
  const { code } = await copy.runHere(['build']);
  assert.equal(code, 1);
  assert.deepEqual(await filesBelow(copy.path('dist')), ['old/index.html']);
  assert.equal(await copy.read('dist/old/index.html'), 'from before');
  assert.deepEqual(await folders(), ['dist']);
});

test('a mistake that only Astro finds leaves dist/ as it is too', async () => {
  const copy = await copyProject();
  try {
    // A small project is checked sooner.
    await rm(copy.path('content'), { recursive: true });
    for (const [file, text] of Object.entries(minimalProject)) {
      await mkdir(dirname(copy.path(file)), { recursive: true });
      await copy.write(file, text);
    }
    await mkdir(copy.path('dist'));
    await copy.write('dist/index.html', 'from before');
    await copy.write('astro.config.mjs', "throw new Error('out of order');");
    const { code, stderr } = await copy.run(['build']);
    assert.equal(code, 1);
    assert.match(stderr, /^the build failed: .*out of order/m);
    assert.equal(await copy.read('dist/index.html'), 'from before');
    assert.deepEqual(
      (await readdir(copy.root)).filter((name) => name.startsWith('.dist')),
      [],
    );
  } finally {
    await copy.remove();
  }
});
