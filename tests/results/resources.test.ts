import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validateDescriptor } from '../../src/results/validate-descriptor.ts';
import { describe, diagnosticsOf, expected, table } from './project.ts';

const schema = { fields: [{ name: 'x' }] };
const pathHint =
  'write the path of a .csv, .parquet or .sql file in this folder, such as redis-throughput.csv, or a list of them';

/** What is wrong with a descriptor; all files that it names are there. */
function check(descriptor: object, files = ['a.csv', 'b.csv']) {
  return validateDescriptor(
    JSON.stringify(descriptor, undefined, 1),
    'content/results',
    files,
  ).diagnostics.map(({ code, message, hint }) => [code, message, hint]);
}

test('paths are of a .csv, .parquet or .sql file in the folder', () => {
  const paths = [
    '../a.csv',
    '/a.csv',
    '~/a.csv',
    './a.csv',
    'a/../a.csv',
    'a//a.csv',
    'a\\a.csv',
    'https://x.y/a.csv',
    'a.tsv',
  ];
  for (const path of paths) {
    const shown = `resources[0].path cannot be ${JSON.stringify(path)}`;
    assert.deepEqual(check({ resources: [{ name: 'a', path, schema }] }, []), [
      ['package-error', shown, pathHint],
    ]);
  }
  assert.deepEqual(check({ resources: [{ name: 'a', path: 'runs/a.csv', schema }] }, ['runs/a.csv']), []);
});

test('files that are not there, and files that no resource describes', async () => {
  const files = {
    'datapackage.json': describe(table('redis', ['x'])),
    'reddis.csv': 'x\n',
    'No Name.sql': 'SELECT 1',
  };
  assert.deepEqual(await diagnosticsOf(files), [
    expected(
      'package-error',
      'No Name.sql:1:1',
      'a table cannot be named "No Name"',
      'rename the file with small letters, digits, - and _ only',
    ),
    expected(
      'file-missing',
      'datapackage.json:6:15',
      'there is no file redis.csv',
      'add the file, or correct the path. Did you mean "reddis.csv"?',
    ),
    expected(
      'package-error',
      'reddis.csv:1:1',
      'no resource in datapackage.json describes this file',
      'add a resource with the path "reddis.csv", or delete the file',
    ),
  ]);
});

test('names that are there twice', () => {
  const twice = { fields: [{ name: 'run' }, { name: 'Run' }] };
  const resources = [
    { name: 'a', path: 'a.csv', schema },
    { name: 'a', path: 'b.csv', schema },
    { name: 'b', path: 'b.csv', schema: twice },
    { name: 'c', path: 'd.sql', schema },
  ];
  assert.deepEqual(check({ resources }, ['a.csv', 'b.csv', 'd.sql', 'a.sql', 'x/d.sql']), [
    ['package-error', 'resources[1] has the same name as resources[0]: a', 'rename one of them'],
    [
      'schema-error',
      'resources[2].schema.fields[1] has the same name as fields[0]: Run',
      'rename one of them, here and in the file; large and small letters count as the same',
    ],
    [
      'package-error',
      'resources[3].path defines the table d, not c',
      'give the file and the resource the same name',
    ],
    ['package-error', 'the table a is that of a.csv already', 'rename the file'],
    ['package-error', 'the table d is that of d.sql already', 'rename the file'],
  ]);
});
