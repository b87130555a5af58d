import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validateDescriptor } from '../../src/results/validate-descriptor.ts';

const schema = { fields: [{ name: 'x' }] };

/** What is wrong with a descriptor; all files that it names are there. */
function check(descriptor: object, files = ['a.csv', 'b.csv']) {
  return validateDescriptor(
    JSON.stringify(descriptor, undefined, 1),
    'content/results',
    files,
  ).diagnostics.map(({ code, message, hint }) => [code, message, hint]);
}

/** What is wrong with a descriptor of one table that has this field. */
function checkField(field: object) {
  const fields = [{ name: 'key' }, { name: 'x', ...field }];
  return check({ resources: [{ name: 'a', path: 'a.csv', schema: { fields } }] }, ['a.csv']);
}

test('a measured number has a unit, unless it is part of the primary key', () => {
  const fields = [
    { name: 'run', type: 'integer' },
    { name: 'time', type: 'number' },
    { name: 'ratio', type: 'number', unit: '1' },
    { name: 'share', type: 'number', unit: '' },
  ];
  assert.deepEqual(
    check({ resources: [{ name: 'a', path: 'a.csv', schema: { fields, primaryKey: 'run' } }] }, ['a.csv']),
    [
      [
        'schema-error',
        'time in a has no unit',
        'add "unit": "µs" or what it is measured in, "1" for a number without a unit, or make it part of the primary key',
      ],
    ],
  );
});

test('keys name fields and resources that are there, of the same types', () => {
  const keys = {
    fields: [{ name: 'system' }, { name: 'run', type: 'integer', unit: '1' }],
    primaryKey: ['sytem', 'run'],
    uniqueKeys: [['run', 'nothing']],
    foreignKeys: [
      { fields: 'system', reference: { resource: 'bb', fields: 'x' } },
      { fields: 'system', reference: { resource: 'b', fields: 'y' } },
      { fields: 'run', reference: { resource: 'b', fields: 'x' } },
    ],
  };
  const resources = [
    { name: 'a', path: 'a.csv', schema: keys },
    { name: 'b', path: 'b.csv', schema },
  ];
  const fields = 'the fields of a are: system, run';
  assert.deepEqual(check({ resources }), [
    ['schema-error', 'a key names sytem, which is no field of a', `${fields}. Did you mean "system"?`],
    ['schema-error', 'a key names nothing, which is no field of a', fields],
    [
      'schema-error',
      'a foreign key of a refers to bb, which is no resource',
      'write the name of a resource of this package',
    ],
    ['schema-error', 'a key names y, which is no field of b', 'the fields of b are: x'],
    [
      'schema-error',
      'a foreign key of a has the types integer, what it refers to has string',
      'give both sides the same fields with the same types',
    ],
  ]);
});

test('constraints that a type does not have, or with values of another type', () => {
  const integer = 'write a whole number without separators or unit, or a missing value of the schema';
  const constraints = { minimum: 'low', enum: ['1', 'a'], pattern: 'x', maximun: 3 };
  const known =
    'a field of this type can have required, unique, enum, minimum, maximum, exclusiveMinimum, exclusiveMaximum';
  assert.deepEqual(checkField({ type: 'integer', unit: '1', constraints }), [
    ['schema-error', 'x is of type integer and cannot have the constraint pattern', known],
    [
      'schema-error',
      'x is of type integer and cannot have the constraint maximun',
      `${known}. Did you mean "maximum"?`,
    ],
    ['schema-error', '"low" is not an integer in the constraints of x', integer],
    ['schema-error', '"a" is not an integer in the constraints of x', integer],
  ]);
  assert.deepEqual(checkField({ type: 'date', constraints: { minimum: '2024-02-31' } }), [
    [
      'schema-error',
      '"2024-02-31" is not a date (YYYY-MM-DD) in the constraints of x',
      'write a date of the calendar such as 2021-04-26',
    ],
  ]);
});

test('a constraint of another form is reported once', () => {
  const [fault, ...rest] = checkField({ type: 'integer', unit: '1', constraints: { required: 'yes' } });
  assert.equal(fault?.[1], 'resources[0].schema.fields[1].constraints.required must be a boolean');
  assert.deepEqual(rest, []);
});

test('what the standard has and results do not use is not ignored in silence', () => {
  const message = (property: string) => `resources[0].schema.fields[1].${property} is not supported`;
  assert.deepEqual(checkField({ categories: ['a'] })[0]?.[1], message('categories'));
  assert.deepEqual(checkField({ type: 'boolean', trueValues: ['yes'] })[0]?.[1], message('trueValues'));
  assert.deepEqual(
    checkField({ type: 'year' })[0]?.[1],
    'resources[0].schema.fields[1].type cannot be "year"',
  );
  assert.deepEqual(
    checkField({ type: 'date', format: '%d.%m.%Y' })[0]?.[1],
    'resources[0].schema.fields[1].format cannot be "%d.%m.%Y"',
  );
  const resource = { name: 'a', path: 'a.csv', schema };
  const dialect = { delimiter: ';', commentChar: '#' };
  assert.deepEqual(
    check({ resources: [{ ...resource, dialect, encoding: 'latin-1', data: [[1]] }] }, ['a.csv']).map(
      ([, said]) => said,
    ),
    [
      'resources[0].data is not supported',
      'resources[0].encoding cannot be "latin-1"',
      'resources[0].dialect cannot have property commentChar',
      'resources[0].dialect.delimiter cannot be ";"',
    ],
  );
});
