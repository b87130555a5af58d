import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe, diagnosticsOf, expected, table } from './project.ts';

const runs = (schema: object) => table('runs', ['system', 'run:integer:1', 'day:date'], schema);

test('a composite primary key that is there twice or not whole', async () => {
  const files = {
    'datapackage.json': describe(runs({ primaryKey: ['run', 'system'] })),
    'runs.csv': 'system,run,day\n"O\nSv",1,\nRump,1,\n\n"O\nSv",1,\n,2,\nRump,,\n',
  };
  const hint = 'correct one of the two rows, or delete it: run, system must tell all rows apart';
  assert.deepEqual(await diagnosticsOf(files), [
    expected(
      'primary-key',
      'runs.csv:7:5',
      'the primary key (1 in run, "O\\nSv" in system) is already that of line 2',
      hint,
    ),
    expected(
      'primary-key',
      'runs.csv:8:1',
      'system, which is part of the primary key, must not be empty',
      'fill in system, or delete the row',
    ),
    expected(
      'primary-key',
      'runs.csv:9:6',
      'run, which is part of the primary key, must not be empty',
      'fill in run, or delete the row',
    ),
  ]);
});

test('a part of the primary key that is required as well is reported once', async () => {
  const fields = [{ name: 'system', constraints: { required: true } }, 'day'];
  const files = {
    'datapackage.json': describe(table('t', fields, { primaryKey: 'system' })),
    't.csv': 'system,day\n,1\n',
  };
  assert.deepEqual(await diagnosticsOf(files), [
    expected(
      'constraint-error',
      't.csv:2:1',
      'system must not be empty',
      'fill in system, or delete the row',
    ),
  ]);
});

test('a unique key, of which a part may be missing', async () => {
  const files = {
    'datapackage.json': describe(runs({ uniqueKeys: [['day', 'run']] })),
    'runs.csv': 'system,run,day\na,1,2024-01-01\nb,1,\nc,1,\nd,1,2024-01-01\n',
  };
  assert.deepEqual(await diagnosticsOf(files), [
    expected(
      'constraint-error',
      'runs.csv:5:5',
      'the unique key ("2024-01-01" in day, 1 in run) is already that of line 2',
      'correct one of the two rows, or delete it: day, run must tell all rows apart',
    ),
  ]);
});

const systems = table('systems', ['name', 'kind'], { primaryKey: 'name' });
const refer = { foreignKeys: [{ fields: 'system', reference: { resource: 'systems', fields: 'name' } }] };

test('a foreign key', async () => {
  const files = {
    'datapackage.json': describe(runs(refer), systems),
    'runs.csv': 'system,run,day\nOSv,1,\nRumpp,1,\n,1,\n',
    'systems.csv': 'name,kind\nOSv,unikernel\nRump,unikernel\n',
  };
  assert.deepEqual(await diagnosticsOf(files), [
    expected(
      'foreign-key',
      'runs.csv:3:1',
      '"Rumpp" in system is not in name of systems',
      'correct the cell, or add a row to content/results/systems.csv. Did you mean "Rump"?',
    ),
  ]);
});

test('a composite foreign key', async () => {
  const pair = { fields: ['day', 'system'], reference: { resource: 'other', fields: ['day', 'system'] } };
  const files = {
    'datapackage.json': describe(runs({ foreignKeys: [pair] }), table('other', ['system', 'day:date'])),
    'runs.csv': 'system,run,day\na,1,2024-01-01\na,2,2024-01-02\n',
    'other.csv': 'system,day\na,2024-01-01\nb,2024-01-02\n',
  };
  assert.deepEqual(await diagnosticsOf(files), [
    expected(
      'foreign-key',
      'runs.csv:3:5',
      '"2024-01-02" in day, "a" in system is not in day, system of other',
      'correct the cell, or add a row to content/results/other.csv',
    ),
  ]);
});

test('a foreign key into the table itself', async () => {
  const foreignKeys = [{ fields: 'base', reference: { fields: 'name' } }];
  const files = {
    'datapackage.json': describe(table('systems', ['name', 'base'], { foreignKeys })),
    'systems.csv': 'name,base\nLinux,\nDocker,Linux\nLupine,Linus\n',
  };
  assert.deepEqual(await diagnosticsOf(files), [
    expected(
      'foreign-key',
      'systems.csv:4:8',
      '"Linus" in base is not in name of systems',
      'correct the cell, or add a row to content/results/systems.csv. Did you mean "Linux"?',
    ),
  ]);
});

test('a foreign key is not checked against a table of which rows are not loaded', async () => {
  const files = {
    'datapackage.json': describe(runs(refer), systems),
    'runs.csv': 'system,run,day\nOSv,1,\n',
    'systems.csv': 'name,kind\nOSv\n',
  };
  assert.deepEqual(
    (await diagnosticsOf(files)).map(({ code }) => code),
    ['missing-cell'],
  );
});
