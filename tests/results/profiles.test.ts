import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import datapackage from '../../src/results/profiles/datapackage.json' with { type: 'json' };
import dataresource from '../../src/results/profiles/dataresource.json' with { type: 'json' };
import tabledialect from '../../src/results/profiles/tabledialect.json' with { type: 'json' };
import tableschema from '../../src/results/profiles/tableschema.json' with { type: 'json' };

const ajv = new Ajv({ strict: false, schemas: [tabledialect, tableschema, dataresource, datapackage] });
addFormats(ajv);

function accepts(profile: { $id: string }, value: unknown): boolean {
  return ajv.validate(profile.$id, value);
}

function acceptsField(field: object): boolean {
  return accepts(tableschema, { fields: [field] });
}

test('the fifteen types of a field, each with its own constraints', () => {
  const types = [
    'string',
    'number',
    'integer',
    'date',
    'time',
    'datetime',
    'year',
    'yearmonth',
    'boolean',
    'object',
  ];
  for (const type of [...types, 'geopoint', 'geojson', 'array', 'duration', 'any']) {
    assert.ok(acceptsField({ name: 'x', type, constraints: { required: true } }), type);
    assert.ok(!acceptsField({ name: 'x', type, constraints: { required: 'yes' } }), type);
    assert.ok(!acceptsField({ type }), type);
  }
  assert.ok(acceptsField({ name: 'x' }));
  assert.ok(!acceptsField({ name: 'x', type: 'list' }), 'the published profile does not list it');
  assert.ok(!acceptsField({ name: 'x', constraints: { minLength: '2' } }), 'without a type it is a string');
  assert.ok(acceptsField({ name: 'x', type: 'number', constraints: { minimum: '1.5', enum: [1, 2.5] } }));
  assert.ok(!acceptsField({ name: 'x', type: 'integer', constraints: { minimum: 1.5 } }));
  assert.ok(!acceptsField({ name: 'x', type: 'number', constraints: { enum: [1, '2'] } }));
  assert.ok(!acceptsField({ name: 'x', type: 'date', constraints: { minimum: 2020 } }));
  assert.ok(acceptsField({ name: 'x', type: 'date', format: '%d.%m.%Y' }));
  assert.ok(!acceptsField({ name: 'x', type: 'integer', format: 'hex' }));
  assert.ok(!acceptsField({ name: 'x', type: 'boolean', trueValues: [] }));
});

test('keys and missing values in each of their forms', () => {
  const fields = [{ name: 'x' }];
  assert.ok(
    accepts(tableschema, { fields, primaryKey: 'x', missingValues: [{ value: '-', label: 'none' }] }),
  );
  assert.ok(accepts(tableschema, { fields, primaryKey: ['x'], missingValues: ['', '-'] }));
  assert.ok(!accepts(tableschema, { fields, primaryKey: [] }));
  assert.ok(!accepts(tableschema, { fields, missingValues: ['', { value: '-' }] }));
  assert.ok(
    accepts(tableschema, {
      fields,
      foreignKeys: [{ fields: 'x', reference: { resource: 'a', fields: 'y' } }],
    }),
  );
  assert.ok(accepts(tableschema, { fields, foreignKeys: [{ fields: ['x'], reference: { fields: ['y'] } }] }));
  assert.ok(!accepts(tableschema, { fields, foreignKeys: [{ fields: 'x', reference: { fields: ['y'] } }] }));
  assert.ok(!accepts(tableschema, { fields: [] }));
  assert.ok(!accepts(tableschema, {}));
});

test('a resource has a name and either a path or data', () => {
  assert.ok(accepts(dataresource, { name: 'a', path: 'a.csv', dialect: { delimiter: ';' } }));
  assert.ok(accepts(dataresource, { name: 'a', path: ['a.csv', 'https://x.y/b.csv'] }));
  assert.ok(accepts(dataresource, { name: 'a', data: [[1]] }));
  assert.ok(!accepts(dataresource, { name: 'a', path: 'a.csv', data: [[1]] }));
  assert.ok(!accepts(dataresource, { path: 'a.csv' }));
  assert.ok(!accepts(dataresource, { name: 'a' }));
  for (const path of ['/a.csv', './a.csv', '~/a.csv', 'b/../a.csv', 'file:a.csv']) {
    assert.ok(!accepts(dataresource, { name: 'a', path }), path);
  }
  assert.ok(!accepts(dataresource, { name: 'a', path: 'a.csv', dialect: { header: 'no' } }));
  assert.ok(!accepts(dataresource, { name: 'a', path: 'a.csv', hash: 'xyz' }));
});

test('a package has resources, and its own properties in their form', () => {
  const resources = [{ name: 'a', path: 'a.csv', schema: { fields: [{ name: 'x' }] } }];
  assert.ok(
    accepts(datapackage, { resources, created: '2021-04-26T00:00:00Z', licenses: [{ name: 'ODC-BY-1.0' }] }),
  );
  assert.ok(!accepts(datapackage, { resources: [] }));
  assert.ok(!accepts(datapackage, { resources, created: '2021-04-26' }));
  assert.ok(!accepts(datapackage, { resources, licenses: [{ title: 'mine' }] }));
  assert.ok(!accepts(datapackage, { resources, contributors: [{}] }));
  assert.ok(!accepts(datapackage, { resources, homepage: 'unikraft' }));
  assert.ok(
    !accepts(datapackage, {
      resources: [{ ...resources[0], schema: { fields: [{ name: 'x', type: 'int' }] } }],
    }),
  );
});
