import assert from 'node:assert/strict';
import { mkdtemp, readdir, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { csv, page, sectionsOf, withGitProject } from '../support/git-project.ts';

test('nothing changed: one line; the work tree and the temporary folder stay as they were', async () => {
  await withGitProject(async (project) => {
    const temporary = await mkdtemp(join(tmpdir(), 'perfdocs-diff-'));
    const { TMPDIR } = process.env;
    process.env.TMPDIR = temporary;
    const { code, stdout, stderr } = await project.run('diff');
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    const id = project.git('rev-parse', 'HEAD').slice(0, 7);
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal(
      stdout,
      `nothing changed in results, figures and claims since the merge base of HEAD and main (${id})\n`,
    );
    assert.equal(project.git('status', '--short'), '');
    assert.deepEqual(await readdir(temporary), []);
    await rmdir(temporary);
  });
});

test('a changed cell: table, figure, value, claim and stale sentence; overlapping intervals are noise', async () => {
  await withGitProject(async (project) => {
    await project.replace(csv, '2021-04-28,340', '2021-04-28,400');
    const id = project.git('rev-parse', 'HEAD').slice(0, 7);
    assert.deepEqual(await sectionsOf(project), {
      '': [`changes since the merge base of HEAD and main (${id})`],
      'Sentences that became false': [
        `${page}:9 | "320 req/s" disagrees with fastest: throughput = 340 req/s | write "340 req/s", or npm run check -- --fix`,
      ],
      Figures: ['throughput | changed: 1 value'],
      'Values in figures': [
        'throughput | Unikraft | Throughput, mean | 320 req/s | 340 req/s | +6.25% | within the noise',
      ],
      Claims: [
        `${page}:9 | fastest | "320 req/s" (throughput = 320 req/s) | "320 req/s" (throughput = 340 req/s) | +6.25%`,
        `${page}:9 | fastest | 320 req/s | 340 req/s | +6.25%`,
      ],
      Tables: ['runs | 1 cell changed'],
      'Values in tables': ['runs | Unikraft, run 3 | throughput | 340 req/s | 400 req/s | +17.6%'],
    });
  });
});

test('intervals without a common point are apart; the largest changes come first', async () => {
  await withGitProject(async (project) => {
    for (const [from, to] of [
      ['26,200,9', '26,100,9'],
      ['27,210,9', '27,110,9'],
      ['28,250,9', '28,90,9'],
      ['2021-04-28,340', '2021-04-28,346'],
    ] as const)
      await project.replace(csv, from, to);
    const sections = await sectionsOf(project);
    assert.deepEqual(sections['Values in figures'], [
      'throughput | Linux | Throughput, mean | 220 req/s | 100 req/s | −54.5% | apart',
      'throughput | Unikraft | Throughput, mean | 320 req/s | 322 req/s | +0.625% | within the noise',
    ]);
    assert.deepEqual(
      sections['Values in tables']?.map((row) => row.split(' | ').at(-1)),
      ['−64%', '−50%', '−47.6%', '+1.76%'],
    );
  });
});

test('rows added and removed, by the primary key; a value that came and one that went', async () => {
  await withGitProject(async (project) => {
    await project.replace(csv, 'Linux,1,2021-04-26,200,9\n', 'Rump,1,2021-04-27,90,3\n');
    await project.replace(csv, 'not supported', '80');
    const sections = await sectionsOf(project);
    assert.deepEqual(sections.Rows, [
      'runs | removed | Linux, run 1 | day 2021-04-26, throughput 200 req/s, memory 9 MB',
      'runs | added | Rump, run 1 | day 2021-04-27, throughput 90 req/s, memory 3 MB',
    ]);
    assert.deepEqual(sections.Tables, ['runs | 1 row added; 1 row removed; 1 cell changed']);
    assert.deepEqual(sections['Values in tables'], [
      'runs | OSv, run 1 | throughput | not supported | 80 req/s',
    ]);
    assert.deepEqual(sections['Values in figures']?.slice(0, 2), [
      'throughput | OSv | Throughput, mean | no value | 80 req/s',
      'throughput | Rump | Throughput, mean | (new) | 90 req/s',
    ]);
  });
});

test('tables and claims that are new and deleted, fields that changed', async () => {
  await withGitProject(async (project) => {
    const descriptor = 'content/results/datapackage.json';
    await project.replace(descriptor, '"unit": "MB"', '"unit": "MiB"');
    await project.replace(descriptor, '"name": "kernels"', '"name": "cores"');
    await project.replace(descriptor, '"path": "kernels.csv"', '"path": "cores.csv"');
    project.git('mv', 'content/results/kernels.csv', 'content/results/cores.csv');
    await project.write('content/claims/slowest.sql', '-- The least.\nSELECT 90 AS least FROM runs LIMIT 1');
    await project.replace(page, '<Value query="fastest" />', '<Value query="slowest" />');
    const sections = await sectionsOf(project);
    assert.deepEqual(sections.Tables, [
      'runs | unit of memory: MB → MiB',
      'cores | new, 3 rows',
      'kernels | deleted, 3 rows',
    ]);
    assert.deepEqual(sections.Claims, [
      `${page}:9 | slowest | (new) | 90`,
      `${page}:9 | fastest | 320 req/s | (gone)`,
    ]);
  });
});
