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

test('required', async () => {
  const field = { constraints: { required: true }, missingValues: ['', 'n/a'] };
  const hint = 'fill in x, or delete the row';
  assert.deepEqual(await check(field, 'y', '', 'n/a'), [
    expected('constraint-error', 't.csv:3:3', 'x must not be empty', hint),
    expected('constraint-error', 't.csv:4:3', 'x must not be missing: "n/a"', hint),
  ]);
});

test('a cell of the wrong type is not missing as well', async () => {
  const faults = await check({ type: 'integer', constraints: { required: true } }, 'one');
  assert.deepEqual(
    faults.map(({ code }) => code),
    ['type-error'],
  );
});

test('unique', async () => {
  assert.deepEqual(await check({ constraints: { unique: true } }, 'p', 'q', '', 'p', '', 'p'), [
    expected(
      'constraint-error',
      't.csv:5:3',
      'the unique key ("p" in x) is already that of line 2',
      'correct one of the two rows, or delete it: x must tell all rows apart',
    ),
    expected(
      'constraint-error',
      't.csv:7:3',
      'the unique key ("p" in x) is already that of line 2',
      'correct one of the two rows, or delete it: x must tell all rows apart',
    ),
  ]);
});

test('enum, with the nearest value', async () => {
  const field = { constraints: { enum: ['OSv', 'Rump', 'Unikraft'] } };
  const hint = 'write one of OSv, Rump, Unikraft, or add the value to the enum in datapackage.json';
  assert.deepEqual(await check(field, 'OSV', 'Unicraft', 'Rump', 'HermiTux', ''), [
    expected(
      'constraint-error',
      't.csv:2:3',
      '"OSV" is not one of the values of x',
      `${hint}. Did you mean "OSv"?`,
    ),
    expected(
      'constraint-error',
      't.csv:3:3',
      '"Unicraft" is not one of the values of x',
      `${hint}. Did you mean "Unikraft"?`,
    ),
    expected('constraint-error', 't.csv:5:3', '"HermiTux" is not one of the values of x', hint),
  ]);
});

test('enum of numbers and of booleans', async () => {
  assert.deepEqual(
    await check({ type: 'number', constraints: { enum: ['1', '2.5'] } }, '1.0', '2.50', '3.10'),
    [
      expected(
        'constraint-error',
        't.csv:4:3',
        '"3.10" is not one of the values of x',
        'write one of 1, 2.5, or add the value to the enum in datapackage.json',
      ),
    ],
  );
  assert.equal(
    (await check({ type: 'boolean', constraints: { enum: [true] } }, 'true', '1', 'false')).length,
    1,
  );
});
