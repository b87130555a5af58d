import assert from 'node:assert/strict';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { drawPicture, encodePicture } from '../../src/project/figure-picture.ts';
import { openProject } from '../../src/project/open-project.ts';
import { runHere } from '../support/command.ts';
import { repositoryRoot } from '../support/project-copy.ts';
import { minimalProject, withProject } from '../support/temp-project.ts';

const checked = 'no problems\nchecked 2 tables, 1 figure and 1 page\n';

/** The texts in a picture, without those within the figure. */
function textsOf(svg: string): string[] {
  const texts = [...svg.replace(/<svg x=.*<\/svg>(?=<g)/s, '').matchAll(/<text[^>]*>([^<]*)</g)];
  return texts.flatMap(([, text]) => text ?? []);
}

test('every figure is written as SVG and PNG, to the byte as the site’s routes encode it', async () => {
  await withProject({}, async (root) => {
    const { code, stdout, stderr } = await runHere(root, ['figures']);
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal(stdout, `${checked}wrote figures/throughput.svg\nwrote figures/throughput.png\n`);
    assert.deepEqual(await readdir(join(root, 'figures')), ['throughput.png', 'throughput.svg']);
    const { project } = await openProject(root);
    assert.ok(project);
    project.results.close();
    const location = { site: 'https://example.org', base: '/' };
    const picture = await drawPicture(project, 'throughput', 'white', location);
    for (const format of ['svg', 'png'] as const) {
      const written = await readFile(join(root, `figures/throughput.${format}`));
      assert.ok(written.equals(await encodePicture(picture, format)), format);
    }
    const svg = await readFile(join(root, 'figures/throughput.svg'), 'utf8');
    assert.deepEqual(textsOf(svg), [
      'Figure 1. Throughput by system',
      'Bars: mean of 3 runs.',
      'Data: runs.csv. Example. https://example.org/performance/#fig-throughput',
    ]);
    assert.match(svg, /<rect width="100%" height="100%" fill="#ffffff"\/>/);
  });
});

test('the address of the site is that of the build; files of before are replaced, others stay', async () => {
  const page = `---\ntitle: Throughput\ndescription: How much.\norder: 2\n---\n\n<Figure id="throughput" />\n`;
  const changes = {
    'content/performance/index.mdx': minimalProject['content/performance/index.mdx'].replace(/<Figure.*/, ''),
    'content/performance/throughput.mdx': page,
    'content/figures/spare.vl.json': minimalProject['content/figures/throughput.vl.json'],
    'slides/throughput.svg': 'old',
    'slides/talk.txt': 'mine',
  };
  await withProject(changes, async (root) => {
    const args = ['figures', '--out', 'slides', '--format', 'svg'];
    const env = { PERFDOCS_SITE: 'https://docs.example.org', PERFDOCS_BASE: '/some/base' };
    const { code, stdout, stderr } = await runHere(root, args, env);
    assert.deepEqual([code, stderr], [0, '']);
    assert.deepEqual(stdout.split('\n').slice(2), [
      'wrote slides/throughput.svg',
      'left out spare: no page shows it, so it has no number',
      '',
    ]);
    assert.deepEqual(await readdir(join(root, 'slides')), ['talk.txt', 'throughput.svg']);
    assert.equal(
      textsOf(await readFile(join(root, 'slides/throughput.svg'), 'utf8')).at(-1),
      'Data: runs.csv. Example. https://docs.example.org/some/base/performance/throughput/#fig-throughput',
    );
  });
});

test('after an error nothing is written', async () => {
  const csv = minimalProject['content/results/runs.csv'].replace(',300,', ',fast,');
  await withProject({ 'content/results/runs.csv': csv }, async (root) => {
    const { code, stdout, stderr } = await runHere(root, ['figures']);
    assert.deepEqual([code, stderr], [1, '']);
    assert.match(
      stdout,
      /^content\/results\/runs\.csv:2:23 {2}error {2}type-error {2}"fast" .*\n.*\n1 error in 1 file\n$/,
    );
    assert.deepEqual(await readdir(root), ['content']);
  });
});

test('a folder that cannot be written to is said in a line, and so is an address that is none', async () => {
  await withProject({}, async (root) => {
    await writeFile(join(root, 'taken'), '');
    const taken = await runHere(root, ['figures', '--out', 'taken', '--format', 'svg']);
    assert.deepEqual([taken.code, taken.stdout], [1, checked]);
    assert.equal(
      taken.stderr,
      `the files could not be written: EEXIST: file already exists, mkdir '${join(root, 'taken')}'\n`,
    );
    // A folder has the name of a picture: what was written beside it is gone again.
    await mkdir(join(root, 'out/throughput.svg'), { recursive: true });
    const blocked = await runHere(root, ['figures', '--out', 'out', '--format', 'svg']);
    assert.equal(blocked.code, 1);
    assert.match(blocked.stderr, /^the files could not be written: EISDIR: .*\n$/);
    assert.deepEqual(await readdir(join(root, 'out')), ['throughput.svg']);
    const nowhere = await runHere(root, ['figures'], { PERFDOCS_SITE: 'unikraft' });
    assert.deepEqual([nowhere.code, nowhere.stdout], [1, '']);
    assert.equal(nowhere.stderr, 'PERFDOCS_SITE is no address: unikraft\n');
  });
});

test('a format that is none says which there are', async () => {
  for (const format of ['gif', 'svg,pdf', '']) {
    const { code, stdout, stderr } = await runHere(repositoryRoot, ['figures', '--format', format]);
    assert.deepEqual([code, stdout], [1, '']);
    assert.equal(
      stderr.split('\n')[0],
      `error: option '--format <formats>' argument '${format}' is invalid. The formats are svg and png.`,
    );
  }
});
