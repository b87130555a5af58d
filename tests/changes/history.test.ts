import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { differ, meanInterval, studentQuantile } from '../../src/changes/mean-interval.ts';
import { changeRule } from '../../src/changes/print-history.ts';
import { csv, gitProject, withGitProject } from '../support/git-project.ts';

const descriptor = 'content/results/datapackage.json';
const linux = ['--key', 'system=Linux', '--value', 'throughput'];

test('the interval of a mean by Student’s t, to the digits of printed tables', () => {
  const { n, mean, interval } = meanInterval([1, 2, 3, 4]);
  assert.deepEqual([n, mean], [4, 2.5]);
  // 3.182 · 1.290994 / 2
  assert.deepEqual(
    interval?.map((end) => end.toFixed(3)),
    ['0.446', '4.554'],
  );
  assert.equal(meanInterval([7]).interval, undefined);
  // Tables of Student's t: 40, 60, 120 and 1000 degrees of freedom.
  assert.deepEqual(
    [30, 40, 60, 120, 1000].map((freedom) => studentQuantile(freedom).toFixed(3)),
    ['2.042', '2.021', '2.000', '1.980', '1.962'],
  );
});

test('means differ where their intervals have no point in common; of one run nothing can be said', () => {
  const [low, near, far] = [
    [10, 11, 12],
    [11, 12, 13],
    [90, 91, 92],
  ].map(meanInterval);
  assert.ok(low && near && far);
  assert.deepEqual([differ(low, near), differ(low, far), differ(far, low)], [false, true, true]);
  assert.equal(differ(low, meanInterval([99])), undefined);
});

test('a history: across a rename; only changes of these values, flagged beyond the noise', async () => {
  await withGitProject(async (project) => {
    const first = project.git('rev-parse', 'HEAD').slice(0, 7);
    // Another series.
    await project.replace(csv, '2021-04-28,340', '2021-04-28,346');
    project.commit('2024-03-01T12:00:00Z');
    await project.replace(csv, '26,200,9', '26,210,9');
    const noise = project.commit('2024-03-02T12:00:00Z');
    // The same values under another name.
    project.git('mv', csv, 'content/results/requests.csv');
    await project.replace(descriptor, '"path": "runs.csv"', '"path": "requests.csv"');
    project.commit('2024-03-03T12:00:00Z');
    const renamed = 'content/results/requests.csv';
    for (const [from, to] of [
      ['26,210', '26,410'],
      ['27,210', '27,420'],
      ['28,250', '28,415'],
    ] as const)
      await project.replace(renamed, from, to);
    const { code, stdout, stderr } = await project.run('history', 'runs', ...linux);
    assert.deepEqual([code, stderr], [0, '']);
    assert.deepEqual(stdout.split('\n'), [
      'Throughput (req/s) of runs: Linux',
      '  Date        Commit     n   Mean    95% interval  Change  Flag',
      `  2024-02-29  ${first}    3  220.0  154.3 to 285.7`,
      `  2024-03-02  ${noise}    3  223.3  166.0 to 280.7  +1.52%`,
      '              work tree  3  415.0  402.6 to 427.4  +85.8%  changed',
      changeRule,
      '',
    ]);
  });
});

test('old values are converted into the unit of now, by the descriptor of their time', async () => {
  await withGitProject(async (project) => {
    await project.replace(descriptor, '"unit": "MB"', '"unit": "kB"');
    const text = await readFile(join(project.root, csv), 'utf8');
    await project.write(csv, text.replaceAll(/,9$/gm, ',9500'));
    project.commit('2024-03-01T12:00:00Z');
    const { stdout } = await project.run('history', 'runs', '--key', 'system=Linux', '--value', 'memory');
    const rows = stdout.split('\n').slice(2, 4);
    assert.deepEqual(
      rows.map((row) => row.trim().split(/ {2,}/).slice(2)),
      [
        ['3', '9,000', '9,000 to 9,000'],
        ['3', '9,500', '9,500 to 9,500', '+5.56%', 'changed'],
      ],
    );
  });
});

test('a single run, a table that no commit has, a picture of either kind', async () => {
  await withGitProject(async (project) => {
    await project.replace(csv, 'not supported', '80');
    project.commit('2024-03-01T12:00:00Z');
    await project.replace(csv, ',80,', ',90,');
    const osv = ['history', 'runs', '--key', 'system=OSv', '--value', 'throughput'];
    const { stdout } = await project.run(...osv, '--out', 'osv.svg');
    assert.match(stdout, /^ {14}work tree {2}1 {4}90 {16}\+12\.5% {2}too few runs$/m);
    assert.match(stdout, /\ndrew it to osv\.svg\n$/);
    const svg = await readFile(join(project.root, 'osv.svg'), 'utf8');
    assert.match(svg, />Throughput \(req\/s\) of runs: OSv</);
    assert.match(svg, />work tree</);
    await project.run(...osv, '--out', 'osv.png');
    assert.equal((await readFile(join(project.root, 'osv.png'))).toString('latin1', 1, 4), 'PNG');
    project.git('rm', '--quiet', '--cached', csv);
    project.git('-c', 'user.name=T', '-c', 'user.email=t@example.org', 'commit', '-q', '--amend', '-m', 'a');
    project.git('checkout', '--quiet', '--orphan', 'new');
    project.git('-c', 'user.name=T', '-c', 'user.email=t@example.org', 'commit', '-q', '-m', 'a');
    const fresh = await project.run('history', 'runs', ...linux);
    assert.match(fresh.stdout, /\n {8}work tree {2}3 .*\n.*\nno commit has the table yet\n$/);
  });
});

test('a shallow clone says that its history is cut off', async () => {
  await withGitProject(async (project) => {
    const folder = await mkdtemp(join(tmpdir(), 'perfdocs-clone-'));
    try {
      project.git('clone', '--quiet', '--depth=1', `file://${project.root}`, folder);
      const { code, stdout } = await gitProject(folder).run('history', 'runs', ...linux);
      assert.equal(code, 0);
      assert.match(
        stdout,
        /\nthe clone is shallow, and what came before it is not here: git fetch --unshallow\n$/,
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
