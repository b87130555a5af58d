import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { SchemaField } from '../../src/results/descriptor.ts';
import { loadResults } from '../../src/results/load-results.ts';
import type { Results } from '../../src/results/results.ts';
import { rowSchema } from '../../src/results/row-schema.ts';
import type { Row } from '../../src/results/table.ts';
import { repositoryRoot } from '../support/project-copy.ts';
import { describe, table, withResults } from './project.ts';

const address = 'https://example.org/data/runs.schema.json';

function schemaOf({ tables, descriptor }: Results, name: string) {
  return rowSchema(tables.get(name) ?? assert.fail(`no table ${name}`), descriptor, address);
}

/** What a validator that takes keywords of others finds wrong with a row: `/path keyword`. */
function validatorOf(results: Results, name: string): (row: object) => string[] {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  addFormats(ajv);
  ajv.addVocabulary(['x-unit', 'x-missing-values']);
  const validate = ajv.compile(schemaOf(results, name));
  return (row) =>
    validate(row)
      ? []
      : (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

test('each row of each table of the project is valid', async () => {
  const { results } = await loadResults({ root: repositoryRoot, folder: 'content/results' });
  assert.ok(results);
  for (const [name, { fields }] of results.tables) {
    const faultsOf = validatorOf(results, name);
    const rows = await results.rows(
      name,
      fields.map((field) => field.name),
    );
    assert.ok(rows.length > 0);
    for (const row of rows) assert.deepEqual(faultsOf(row), [], `${name}: ${JSON.stringify(row)}`);
  }
  results.close();
});

const fields: SchemaField[] = [
  { name: 'system', description: 'What ran.', constraints: { enum: ['OSv', 'Rump'] } },
  { name: 'run', type: 'integer', unit: '1', constraints: { minimum: 1, maximum: '9' } },
  { name: 'cores', type: 'integer', unit: '1', constraints: { enum: ['1', '8'] } },
  {
    name: 'time',
    type: 'number',
    unit: 'µs',
    constraints: { required: true, exclusiveMinimum: 0, exclusiveMaximum: 1e6 },
  },
  { name: 'label', constraints: { pattern: 'a+|b', minLength: 1, maxLength: 3 } },
  { name: 'flag', type: 'boolean', constraints: { enum: [true] } },
  { name: 'day', type: 'date', constraints: { minimum: '2000-01-01' } },
  { name: 'moment', type: 'datetime' },
  { name: 'odd', constraints: { pattern: '(?s).*' } },
];
const files = {
  'datapackage.json': describe(
    table('runs', fields, {
      primaryKey: ['system', 'run'],
      missingValues: [{ value: 'not supported', label: 'not supported' }],
    }),
  ),
  'runs.csv': `${fields.map(({ name }) => name).join(',')}\nOSv,1,8,3.5,aa,true,2021-04-26,2021-04-26T09:30:00,x\n`,
};
const sound: Row = {
  ...{ system: 'OSv', run: 1, cores: 8, time: 3.5, label: 'aa', flag: true },
  ...{ day: '2021-04-26', moment: '2021-04-26T09:30:00.5Z', odd: 'x' },
};

test('a schema says what the data package says of the fields', async () => {
  await withResults(files, (results) => {
    const missing = { 'x-missing-values': [{ value: 'not supported', label: 'not supported' }] };
    const datetime = String.raw`[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?Z?`;
    const text = ['string', 'null'];
    assert.deepEqual(schemaOf(results, 'runs'), {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: address,
      title: 'Runs',
      type: 'object',
      properties: {
        system: { title: 'System', description: 'What ran.', type: 'string', enum: ['OSv', 'Rump'] },
        run: { title: 'Run', type: 'integer', minimum: 1, maximum: 9 },
        cores: { title: 'Cores', type: ['integer', 'null'], enum: [1, 8, null], ...missing },
        time: {
          ...{ title: 'Time', type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1e6 },
          'x-unit': 'µs',
        },
        label: { title: 'Label', type: text, pattern: '^(?:a+|b)$', minLength: 1, maxLength: 3, ...missing },
        flag: { title: 'Flag', type: ['boolean', 'null'], enum: [true, null], ...missing },
        day: { title: 'Day', type: text, format: 'date', ...missing },
        moment: { title: 'Moment', type: text, pattern: `^${datetime}$`, ...missing },
        odd: { title: 'Odd', type: text, ...missing },
      },
      required: ['system', 'run', 'time'],
      additionalProperties: false,
    });
  });
});

test('a row that breaks a constraint is refused, a missing value is not', async () => {
  await withResults(files, (results) => {
    const faultsOf = validatorOf(results, 'runs');
    const { system, run, time } = sound;
    const nothing = { cores: null, label: null, flag: null, day: null, moment: null, odd: null };
    for (const row of [sound, { system, run, time }, { ...sound, ...nothing }])
      assert.deepEqual(faultsOf(row), []);
    const broken: [Row, string][] = [
      [{ system: 'Linux' }, '/system enum'],
      [{ run: 0 }, '/run minimum'],
      [{ run: 10 }, '/run maximum'],
      [{ run: 1.5 }, '/run type'],
      [{ cores: 2 }, '/cores enum'],
      [{ time: null }, '/time type'],
      [{ time: 0 }, '/time exclusiveMinimum'],
      [{ time: 1e6 }, '/time exclusiveMaximum'],
      [{ time: '3.5' }, '/time type'],
      [{ label: 'ab' }, '/label pattern'],
      [{ label: 'aaaa' }, '/label maxLength'],
      [{ flag: false }, '/flag enum'],
      [{ day: '2021-02-31' }, '/day format'],
      [{ moment: '2021-04-26' }, '/moment pattern'],
      [{ moment: 'x2021-04-26T09:30:00' }, '/moment pattern'],
      [{ other: 1 }, ' additionalProperties'],
    ];
    for (const [change, fault] of broken) assert.deepEqual(faultsOf({ ...sound, ...change }), [fault]);
    assert.deepEqual(faultsOf({ ...sound, label: '' }), ['/label minLength', '/label pattern']);
    assert.deepEqual(faultsOf({ system, run }), [' required']);
  });
});
