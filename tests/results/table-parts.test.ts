import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buffer } from 'node:stream/consumers';
import { tableCsv } from '../../src/results/table-csv.ts';
import { describe, diagnosticsOf, expected, table, withResults } from './project.ts';

const runs = (path: string | string[]) => ({
  ...table('runs', ['system', 'run:integer', 'time:number:ms'], { primaryKey: ['system', 'run'] }),
  path,
});

const header = 'system,run,time\n';

test('a table in several files has the rows of each, in the order of the list or of their names', async () => {
  const parts = {
    'a/1.csv': `${header}OSv,1,3\n`,
    'a/2.csv': `${header}OSv,2,4`,
    'b.csv': `${header}Rump,1,5\n`,
  };
  const orders = [
    { path: ['b.csv', 'a/*.csv'], times: [5, 3, 4] },
    { path: '*/*.csv', times: [3, 4], rest: { ...table('other', ['system', 'run', 'time']), path: 'b.csv' } },
  ];
  for (const { path, times, rest } of orders) {
    const descriptor = describe(runs(path), ...(rest ? [rest] : []));
    await withResults({ ...parts, 'datapackage.json': descriptor }, async (results) => {
      assert.deepEqual(
        (await results.rows('runs', ['time'])).map(({ time }) => time),
        times,
      );
      const found = results.tables.get('runs') ?? assert.fail('no table');
      assert.equal(found.rowCount, times.length);
      const lines = String(await buffer(tableCsv(found, results, ''))).split('\r\n');
      assert.deepEqual([lines[0], lines.length], ['system,run,time', times.length + 2]);
    });
  }
});

test('what is wrong in a part is placed in its line of that part', async () => {
  const files = {
    'datapackage.json': describe(runs('*.csv')),
    '1.csv': `${header}"O\nSv",1,3\nOSv,1,3\n`,
    '2.csv': `${header}\nRump,1,slow\n`,
    '3.csv': `${header}OSv,2\nOSv,1,4\n`,
  };
  const duplicate =
    'the primary key ("OSv" in system, 1 in run) is already that of line 4 of content/results/1.csv';
  assert.deepEqual(await diagnosticsOf(files), [
    expected(
      'type-error',
      '2.csv:3:8',
      '"slow" is not a number in time',
      'write a finite number such as 1234.5, without separators or unit, or a missing value of the schema',
    ),
    expected(
      'missing-cell',
      '3.csv:2:6',
      'the row has 2 cells, the header has 3',
      'write a cell for each of time; a missing value too needs its comma',
    ),
    expected(
      'primary-key',
      '3.csv:3:1',
      duplicate,
      'correct one of the two rows, or delete it: system, run must tell all rows apart',
    ),
  ]);
});

test('every part has the header of the schema', async () => {
  const files = {
    'datapackage.json': describe(runs(['1.csv', '2.csv'])),
    '1.csv': `${header}OSv,1,3\n`,
    '2.csv': 'run,system,time\n1,OSv,3\n',
  };
  assert.deepEqual(await diagnosticsOf(files), [
    expected(
      'incorrect-label',
      '2.csv:1:1',
      'the label "run" is not in its place',
      'the columns must be: system,run,time',
    ),
  ]);
});

test('parts that are not there, or of several formats', async () => {
  const fault = async (path: string | string[], extra: object = {}) =>
    (await diagnosticsOf({ 'datapackage.json': describe({ ...runs(path), ...extra }), '1.csv': header })).map(
      ({ code, message, hint }) => [code, message, hint],
    );
  const unused = [
    'package-error',
    'no resource in datapackage.json describes this file',
    'add a resource with the path "1.csv", or delete the file',
  ];
  assert.deepEqual(await fault(['1.csv', '2.csv']), [
    ['file-missing', 'there is no file 2.csv', 'add the file, or correct the path. Did you mean "1.csv"?'],
  ]);
  assert.deepEqual(await fault('runs/*.csv'), [
    unused,
    ['file-missing', 'no file is named like runs/*.csv', 'add the file, or correct the path'],
  ]);
  assert.deepEqual(await fault('1.csv', { format: 'parquet' }), [
    ['package-error', 'resources[0].format is parquet, but 1.csv is not', 'write "csv", or leave it out'],
  ]);
});

test('of a fault that many rows have the first twenty are told, and how many there are', async () => {
  const rows = Array.from({ length: 2000 }, (_, at) => `OSv,${at},x`);
  const files = { 'datapackage.json': describe(runs('1.csv')), '1.csv': header + rows.join('\n') };
  const faults = await diagnosticsOf(files);
  assert.equal(faults.length, 20);
  assert.deepEqual([faults[19]?.line, faults[19]?.message], [21, '"x" is not a number in time']);
  assert.match(faults[18]?.hint ?? '', /a missing value of the schema$/);
  assert.match(faults[19]?.hint ?? '', /; the same is wrong in 1,980 further rows$/);
});
