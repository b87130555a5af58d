import assert from 'node:assert/strict';
import { appendFile, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openProject } from '../../src/project/open-project.ts';
import { runHere } from '../support/command.ts';
import { minimalProject, withProject } from '../support/temp-project.ts';

const file = 'content/claims/mean.sql';
const start = ['new', 'claim', 'mean'];

interface Written {
  sql: string;
  /** What the checks say once a page uses it. */
  diagnostics: unknown[];
  row: unknown;
}

async function startClaim(args: readonly string[], changes: Record<string, string> = {}): Promise<Written> {
  return withProject(changes, async (root) => {
    const { code, stdout, stderr } = await runHere(root, [...start, ...args]);
    assert.deepEqual([code, stderr], [0, '']);
    const next = 'narrow the SELECT with WHERE, then print its number in a page: <Value query="mean" />';
    assert.equal(stdout, `wrote ${file}\nnext: ${next}\n`);
    await appendFile(join(root, 'content/performance/index.mdx'), '\nIt is <Value query="mean" />.\n');
    const { project, diagnostics } = await openProject(root);
    project?.results.close();
    return {
      sql: await readFile(join(root, file), 'utf8'),
      diagnostics,
      row: project?.claims.queries.get('mean')?.row,
    };
  });
}

test('a claim is the mean of the first measured field, with its unit and the size of its sample', async () => {
  assert.deepEqual(await startClaim([]), {
    sql: `-- Throughput: the mean over all rows of runs.
-- units: mean req/s
-- n: rows of runs
SELECT avg("throughput") AS mean, count("throughput") AS n
FROM "runs"
`,
    diagnostics: [],
    row: { mean: 270, n: 6 },
  });
});

test('--table and --field say of what; a unit that texts cannot have is left out', async () => {
  const memory = await startClaim(['--field', 'memory']);
  assert.match(memory.sql, /^-- Least memory: .*\n-- units: mean MB\n/);
  const cores = await startClaim(['--table', 'kernels']);
  assert.equal(cores.sql.split('\n')[1], '-- n: rows of kernels');
  assert.deepEqual(cores.diagnostics, []);
  for (const unit of ['ops', 'requests per second']) {
    const descriptor = minimalProject['content/results/datapackage.json'].replace('req/s', unit);
    const { sql, diagnostics } = await startClaim([], { 'content/results/datapackage.json': descriptor });
    assert.deepEqual([sql.split('\n')[1], diagnostics], ['-- n: rows of runs', []]);
  }
});

const refused: [what: string, args: string[], report: string][] = [
  [
    'an unknown table',
    ['--table', 'kernel'],
    'content/results/datapackage.json:1:1  error  unknown-table  there is no table "kernel"\n' +
      '    the tables are runs, kernels. Did you mean "kernels"?\n',
  ],
  [
    'an unknown field',
    ['--table', 'kernels', '--field', 'core'],
    'content/results/kernels.csv:1:1  error  unknown-field  kernels has no field "core"\n' +
      '    the fields of kernels are name, kernel, cores. Did you mean "cores"?\n',
  ],
  [
    'a field that is no number',
    ['--field', 'system'],
    `${file}:1:1  error  claim-row  system of runs is no number\n    name a number with --field: throughput, memory\n`,
  ],
];

for (const [what, args, report] of refused) {
  test(`${what}: refused`, async () => {
    await withProject({}, async (root) => {
      const { code, stdout, stderr } = await runHere(root, [...start, ...args]);
      assert.deepEqual([code, stdout, stderr], [1, '', `${report}1 error in 1 file\nnothing was written\n`]);
      assert.ok(!(await readdir(join(root, 'content'))).includes('claims'));
    });
  });
}

test('a field without a value, and a table without a number: refused', async () => {
  const csv = minimalProject['content/results/runs.csv'].replaceAll(/,\d+,(\d+)$/gm, ',not supported,$1');
  const descriptor = minimalProject['content/results/datapackage.json'];
  const named = descriptor.replace(/"type": "integer",\s+"unit": "1"/, '"type": "string"');
  await withProject(
    { 'content/results/runs.csv': csv, 'content/results/datapackage.json': named },
    async (root) => {
      const empty = await runHere(root, start);
      assert.equal(
        empty.stderr,
        `${file}:1:1  error  claim-row  no row of runs has a value for throughput\n` +
          '    name another field with --field\n1 error in 1 file\nnothing was written\n',
      );
      const none = await runHere(root, [...start, '--table', 'kernels']);
      assert.equal(
        none.stderr,
        `${file}:1:1  error  claim-row  kernels has no measured number\n` +
          '    name a table of measured numbers with --table\n1 error in 1 file\nnothing was written\n',
      );
      assert.deepEqual([empty.code, none.code], [1, 1]);
    },
  );
});

test('a claim that is there stays', async () => {
  await withProject({ [file]: 'mine' }, async (root) => {
    const { code, stderr } = await runHere(root, start);
    assert.deepEqual([code, stderr], [1, `${file} is there already; nothing was written\n`]);
    assert.equal(await readFile(join(root, file), 'utf8'), 'mine');
  });
});

test('until a page uses it, the checks warn of it and of nothing else', async () => {
  await withProject({}, async (root) => {
    await runHere(root, start);
    const { code, stdout } = await runHere(root, ['check']);
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^content\/claims\/mean\.sql:1:1 {2}warning {2}unused-query .*\n.*\n1 warning in 1 file\n/,
    );
  });
});
