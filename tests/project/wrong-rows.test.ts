import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Diagnostic, diagnose } from '../../src/diagnostics/diagnostic.ts';
import { openProject } from '../../src/project/open-project.ts';
import { type ProjectFiles, minimalProject, withProject } from '../support/temp-project.ts';

const spec = minimalProject['content/figures/throughput.vl.json'];
const csv = minimalProject['content/results/runs.csv'];
const page = minimalProject['content/performance/index.mdx'];
const badCell = {
  'content/results/runs.csv': csv.replace('Linux,2,2021-04-27,210,9', 'Linux,2,2021-04-27,fast,9'),
};
const badHeader = { 'content/results/runs.csv': csv.replace('system,run,day', 'system,run,date') };
const derived = 'SELECT system, max(throughput) AS most FROM runs GROUP BY system ORDER BY system';

async function faultsOf(files: ProjectFiles): Promise<Diagnostic[]> {
  return withProject(files, async (root) => {
    const { project, diagnostics } = await openProject(root);
    assert.equal(project, undefined);
    return diagnostics;
  });
}

const codes = async (files: ProjectFiles): Promise<string[]> =>
  (await faultsOf(files)).map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);

const figureOver = (table: string, field: string): string =>
  spec.replace('runs.csv', `${table}.csv`).replace('"throughput"', `"${field}"`);

test('what a figure and a page name is checked although a cell is wrong', async () => {
  const figure = 'content/figures/throughput.vl.json';
  const text = 'content/performance/index.mdx';
  const faults = await faultsOf({
    ...badCell,
    [figure]: figureOver('runs', 'troughput'),
    [text]: `${page}\n<DataTable of="rums" /> <DataTable of="kernels" columns="core" />\n`,
  });
  const hint =
    'name a column of content/results/runs.csv, or a field that an earlier transform makes. Did you mean "throughput"?';
  const tables = 'name a table of content/results. Did you mean "runs"?';
  const columns = 'the columns are name, kernel, cores. Did you mean "cores"?';
  assert.deepEqual(
    faults.filter(({ code }) => code !== 'type-error'),
    [
      diagnose(
        'unknown-field',
        { file: figure, line: 11, column: 16 },
        'There is no field "troughput"',
        hint,
      ),
      diagnose(
        'unknown-table',
        { file: text, line: 9, column: 1 },
        'there is no result table "rums"',
        tables,
      ),
      diagnose('unknown-field', { file: text, line: 9, column: 25 }, 'kernels has no column "core"', columns),
    ],
  );
  assert.equal(faults.length, 4);
});

test('a URL that names no table is reported although a cell is wrong', async () => {
  assert.deepEqual(
    await codes({ ...badCell, 'content/figures/throughput.vl.json': figureOver('rnus', 'x') }),
    ['content/figures/throughput.vl.json:5:12 unknown-table', 'content/results/runs.csv:6:20 type-error'],
  );
});

test('a derived table is known although a cell that it reads is wrong', async () => {
  const files = { ...badCell, 'content/results/most.sql': derived };
  const right = figureOver('most', 'most');
  assert.deepEqual(await codes({ ...files, 'content/figures/throughput.vl.json': right }), [
    'content/results/runs.csv:6:20 type-error',
  ]);
  assert.deepEqual(
    await codes({ ...files, 'content/figures/throughput.vl.json': figureOver('most', 'last') }),
    ['content/figures/throughput.vl.json:11:16 unknown-field', 'content/results/runs.csv:6:20 type-error'],
  );
});

test('nothing is said of the fields of a table that could not be read, nor of one derived from it', async () => {
  const header = ['content/results/runs.csv:1:12 extra-label', 'content/results/runs.csv:1:34 missing-label'];
  const shown = { 'content/performance/index.mdx': `${page}\n<DataTable of="runs" columns="date" />\n` };
  assert.deepEqual(await codes({ ...badHeader, ...shown }), header);
  const files = { ...badHeader, 'content/results/most.sql': derived };
  assert.deepEqual(
    await codes({ ...files, 'content/figures/throughput.vl.json': figureOver('most', 'x') }),
    header,
  );
});

test('a table whose SELECT fails, or whose CSV nothing describes, is there to be named', async () => {
  assert.deepEqual(
    await codes({
      'content/results/most.sql': 'SELECT nothing FROM runs',
      'content/figures/throughput.vl.json': figureOver('most', 'x'),
    }),
    ['content/results/most.sql:1:8 sql-error'],
  );
  assert.deepEqual(
    await codes({
      'content/results/new.csv': 'a\n1\n',
      'content/performance/index.mdx': `${page}\n<DataTable of="new" />\n`,
    }),
    ['content/results/new.csv:1:1 package-error'],
  );
});

test('without a descriptor nothing is known of the tables, and nothing said', async () => {
  assert.deepEqual(await codes({ 'content/results/datapackage.json': undefined }), [
    'content/results/datapackage.json:1:1 file-missing',
  ]);
});
