import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missingLabel } from '../../src/results/table.ts';
import { withResults } from './project.ts';

const redis = {
  name: 'redis-throughput',
  path: 'redis-throughput.csv',
  title: 'Redis',
  description: 'One run a row.',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  notes: ['Runs are short.'],
  schema: {
    primaryKey: ['system', 'run'],
    missingValues: [{ value: '-', label: 'not supported' }, { value: '' }],
    fields: [
      { name: 'system', title: 'System', description: 'What ran.' },
      { name: 'run', type: 'integer' },
      { name: 'requests_per_s', type: 'number', unit: 'req/s', notes: ['Rounded.'] },
      { name: 'ratio', type: 'number', unit: '1', missingValues: ['n/a'] },
      { name: 'stable', type: 'boolean' },
      { name: 'day', type: 'date' },
      { name: 'started', type: 'datetime' },
    ],
  },
};

const descriptor = {
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: 'test',
  title: 'Test results',
  created: '2021-04-26T00:00:00Z',
  sources: [{ title: 'Paper', path: 'https://doi.org/10.1145/3447786.3456248' }],
  licenses: [{ name: 'CC-BY-NC-4.0' }],
  contributors: [{ title: 'The Unikraft Authors', roles: ['creator'] }],
  environment: { cpu: 'i7-9700K' },
  resources: [redis],
};

const files = {
  'datapackage.json': JSON.stringify(descriptor),
  'redis-throughput.csv': `system,run,requests_per_s,ratio,stable,day,started
Unikraft,2,2.5e6,1,true,2021-04-26,2021-04-26T09:30:00
"Rump, ""old""",-1,-.5,n/a,0,-,2021-04-26T09:30:00.25Z

Lupine,+3,-,+2.,,,-
`,
};

test('a table has what its resource says, and defaults for the rest', async () => {
  await withResults(files, (results, diagnostics) => {
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(results.descriptor, descriptor);
    const { fields, ...loaded } = results.tables.get('redis-throughput') ?? assert.fail();
    assert.deepEqual(loaded, {
      name: 'redis-throughput',
      title: 'Redis',
      description: 'One run a row.',
      file: 'content/results/redis-throughput.csv',
      files: ['content/results/redis-throughput.csv'],
      format: 'csv',
      derived: false,
      primaryKey: ['system', 'run'],
      rowCount: 3,
      notes: [{ text: 'Runs are short.', where: undefined }],
    });
    assert.equal(fields.length, 7);
    assert.deepEqual(fields[2], {
      name: 'requests_per_s',
      type: 'number',
      title: 'Requests per s',
      description: '',
      unit: 'req/s',
      missingValues: [
        { value: '-', label: 'not supported' },
        { value: '', label: undefined },
      ],
      notes: [{ text: 'Rounded.', where: undefined }],
    });
    assert.deepEqual(
      [fields[0]?.title, fields[0]?.type, fields[0]?.description],
      ['System', 'string', 'What ran.'],
    );
    assert.equal(fields[3]?.unit, undefined, 'a ratio has no unit to print');
    assert.deepEqual(fields.map(missingLabel).slice(2, 4), ['not supported', 'missing']);
  });
});

test('rows are plain values in file order, with the columns asked for', async () => {
  await withResults(files, async (results) => {
    assert.deepEqual(await results.rows('redis-throughput', ['run', 'system']), [
      { run: 2, system: 'Unikraft' },
      { run: -1, system: 'Rump, "old"' },
      { run: 3, system: 'Lupine' },
    ]);
    assert.deepEqual(
      await results.rows('redis-throughput', ['requests_per_s', 'ratio', 'stable', 'day', 'started']),
      [
        {
          requests_per_s: 2500000,
          ratio: 1,
          stable: true,
          day: '2021-04-26',
          started: '2021-04-26T09:30:00',
        },
        { requests_per_s: -0.5, ratio: null, stable: false, day: null, started: '2021-04-26T09:30:00.25' },
        { requests_per_s: null, ratio: 2, stable: null, day: null, started: null },
      ],
    );
    assert.deepEqual(await results.rows('redis-throughput', []), [{}, {}, {}]);
  });
});

test('a question for a table or column that is not there is a bug', async () => {
  await withResults(files, async (results) => {
    await assert.rejects(results.rows('redis', ['run']), new Error('There is no result table redis'));
    await assert.rejects(
      results.rows('redis-throughput', ['runs']),
      new Error('The result table redis-throughput has no column runs'),
    );
  });
});
