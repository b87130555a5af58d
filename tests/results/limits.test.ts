import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Constraints, SchemaField } from '../../src/results/descriptor.ts';
import { describe, diagnosticsOf, expected, table } from './project.ts';

/** What is wrong with a CSV of one column x. */
async function check(field: Omit<SchemaField, 'name'> & { constraints: Constraints }, ...cells: string[]) {
  const unit = field.type === 'integer' || field.type === 'number' ? { unit: '1' } : {};
  return diagnosticsOf({
    'datapackage.json': describe(table('t', ['a', { name: 'x', ...unit, ...field }])),
    't.csv': ['a,x', ...cells.map((cell) => `a,${cell}`)].join('\n'),
  });
}

const correct = (key: string) => `correct the cell, or the ${key} of x in datapackage.json`;

test('minimum and maximum', async () => {
  assert.deepEqual(
    await check({ type: 'integer', constraints: { minimum: 1, maximum: 8 } }, '0', '1', '8', '9'),
    [
      expected('constraint-error', 't.csv:2:3', '"0" in x is below the minimum 1', correct('minimum')),
      expected('constraint-error', 't.csv:5:3', '"9" in x is above the maximum 8', correct('maximum')),
    ],
  );
  const open = { exclusiveMinimum: 0, exclusiveMaximum: '1e3' };
  assert.deepEqual(await check({ type: 'number', constraints: open }, '0', '0.1', '999.9', '1000'), [
    expected('constraint-error', 't.csv:2:3', '"0" in x is not above 0', correct('exclusiveMinimum')),
    expected('constraint-error', 't.csv:5:3', '"1000" in x is not below 1e3', correct('exclusiveMaximum')),
  ]);
});

test('limits of dates', async () => {
  const field = { type: 'date' as const, constraints: { minimum: '2020-01-01', maximum: '2020-12-31' } };
  assert.deepEqual(await check(field, '2019-12-31', '2020-02-29', '2021-01-01'), [
    expected(
      'constraint-error',
      't.csv:2:3',
      '"2019-12-31" in x is below the minimum 2020-01-01',
      correct('minimum'),
    ),
    expected(
      'constraint-error',
      't.csv:4:3',
      '"2021-01-01" in x is above the maximum 2020-12-31',
      correct('maximum'),
    ),
  ]);
});

test('pattern, which the whole cell must match', async () => {
  assert.deepEqual(await check({ constraints: { pattern: '[a-z]+' } }, 'abc', 'abc1', 'Abc'), [
    expected(
      'constraint-error',
      't.csv:3:3',
      '"abc1" in x does not match the pattern [a-z]+',
      correct('pattern'),
    ),
    expected(
      'constraint-error',
      't.csv:4:3',
      '"Abc" in x does not match the pattern [a-z]+',
      correct('pattern'),
    ),
  ]);
});

test('a pattern that is no regular expression', async () => {
  const faults = await check({ constraints: { pattern: '(?=a' } }, 'abc');
  assert.equal(faults.length, 1);
  const { code, message, hint } = faults[0] ?? assert.fail();
  assert.equal(code, 'schema-error');
  assert.match(message, /^the pattern of x is not a regular expression: /);
  assert.equal(hint, 'write a regular expression without look-around, with every bracket closed');
});

test('lengths, in characters', async () => {
  assert.deepEqual(await check({ constraints: { minLength: 2, maxLength: 3 } }, 'é', 'éé', 'ééé', 'éééé'), [
    expected('constraint-error', 't.csv:2:3', '"é" in x is shorter than 2 characters', correct('minLength')),
    expected(
      'constraint-error',
      't.csv:5:3',
      '"éééé" in x is longer than 3 characters',
      correct('maxLength'),
    ),
  ]);
});
