import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openProject } from '../../src/project/open-project.ts';
import { collect } from '../support/command.ts';
import { withProject } from '../support/temp-project.ts';

const [open, picture] = ['open-project', 'figure-picture'].map((name) =>
  import.meta.resolve(`../../src/project/${name}.ts`),
);

/** Prints what a process makes of the figure, and whether it needed Vega-Lite, which is known by what it does to Set. */
const script = `
  const { createHash } = await import('node:crypto');
  const { openProject } = await import(${JSON.stringify(open)});
  const { drawPicture, encodePicture } = await import(${JSON.stringify(picture)});
  const { project } = await openProject(process.argv[1]);
  const { figures, results } = project;
  const location = { site: 'https://example.org', base: '/' };
  const png = await encodePicture(await drawPicture(project, 'throughput', 'white', location), 'png');
  results.close();
  const made = [JSON.stringify(figures.get('throughput')), png.toString('base64')];
  console.log(JSON.stringify({ made, compiled: 'toJSON' in Set.prototype }));`;

/** Opens a project in a process of its own, and draws the figure. */
async function openElsewhere(root: string): Promise<{ made: string[]; compiled: boolean; stderr: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, root]);
  const { code, stdout, stderr } = await collect(child);
  assert.equal(code, 0, stderr);
  return { ...(JSON.parse(stdout) as { made: string[]; compiled: boolean }), stderr };
}

test('figure and picture are made in one process, and recalled to the byte in the next', async () => {
  await withProject({}, async (root) => {
    await mkdir(join(root, 'node_modules'));
    const cold = await openElsewhere(root);
    assert.deepEqual([cold.compiled, cold.stderr], [true, '']);
    const folder = join(root, 'node_modules/.cache/perfdocs');
    const { path: png, kept } = await findPng(folder);
    await writeFile(png, kept.subarray(0, -7));
    const warm = await openElsewhere(root);
    assert.deepEqual(warm.made, cold.made);
    assert.equal(warm.compiled, false);
    assert.equal(warm.stderr, `${png} is damaged: what it held is made anew\n`);
    assert.deepEqual(await readFile(png), kept);
    assert.equal((await readdir(folder)).length, 2);
  });
});

async function findPng(folder: string): Promise<{ path: string; kept: Buffer }> {
  for (const name of await readdir(folder)) {
    const kept = await readFile(join(folder, name));
    if (kept.includes('\x89PNG', 'latin1')) return { path: join(folder, name), kept };
  }
  assert.fail('there is no picture');
}

test('a project without packages has no cache, and none is put into its folder', async () => {
  await withProject({}, async (root) => {
    const { project } = await openProject(root);
    project?.results.close();
    assert.ok(project);
    assert.deepEqual(await readdir(root), ['content']);
  });
});
