import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe, diagnosticsOf, expected, table } from './project.ts';

const integerHint = 'write a whole number without separators or unit, or a missing value of the schema';
const numberHint =
  'write a finite number such as 1234.5, without separators or unit, or a missing value of the schema';
const fractionHint = 'write a whole number, or give the field the type number';
const nothingHint =
  'leave the cell empty where there is no value, or declare it in the missingValues of the field';

test('all bad cells of all files come back at once, at their place in the file', async () => {
  const files = {
    'datapackage.json': describe(
      table('boot', ['vmm', 'run:integer:1', 'time:number:µs', 'ok:boolean']),
      table('size', ['system', 'size:integer:B', 'day:date', 'at:datetime']),
    ),
    'boot.csv': 'vmm,run,time,ok\nQEMU,1.5,fast,yes\nSolo5,1,2,true\n😀é,one,3,t\n',
    'size.csv': 'system,size,day,at\nOSv,1_000,2024-02-30,2024-01-01\nRump,1,2024-1-2,2024-01-01 10:00:00\n',
  };
  assert.deepEqual(await diagnosticsOf(files), [
    expected('type-error', 'boot.csv:2:6', '"1.5" is not an integer in run', fractionHint),
    expected('type-error', 'boot.csv:2:10', '"fast" is not a number in time', numberHint),
    expected('type-error', 'boot.csv:2:15', '"yes" is not true or false in ok', 'write true or false'),
    expected('type-error', 'boot.csv:4:4', '"one" is not an integer in run', integerHint),
    expected('type-error', 'boot.csv:4:10', '"t" is not true or false in ok', 'write true or false'),
    expected('type-error', 'size.csv:2:5', '"1_000" is not an integer in size', integerHint),
    expected(
      'type-error',
      'size.csv:2:11',
      '"2024-02-30" is not a date (YYYY-MM-DD) in day',
      'write a date of the calendar such as 2021-04-26',
    ),
    expected(
      'type-error',
      'size.csv:2:22',
      '"2024-01-01" is not a date and time (YYYY-MM-DDThh:mm:ss) in at',
      'write a date and time such as 2021-04-26T09:30:00, in UTC',
    ),
    expected(
      'type-error',
      'size.csv:3:8',
      '"2024-1-2" is not a date (YYYY-MM-DD) in day',
      'write a date of the calendar such as 2021-04-26',
    ),
    expected(
      'type-error',
      'size.csv:3:17',
      '"2024-01-01 10:00:00" is not a date and time (YYYY-MM-DDThh:mm:ss) in at',
      'write a date and time such as 2021-04-26T09:30:00, in UTC',
    ),
  ]);
});

test('what DuckDB takes for a number and the standard does not is a type error', async () => {
  const wrong: readonly (readonly [cell: string, hint?: string, complaint?: string])[] = [
    ['NaN', nothingHint],
    ['nan', nothingHint],
    ['inf', nothingHint],
    ['-Infinity', nothingHint],
    ['1e999', 'give the field a larger unit', 'is larger than a number can be'],
    ['1_000'],
    [' 5', 'delete the spaces around it'],
    ['5 ', 'delete the spaces around it'],
    ['0x10'],
    ['1,5', 'write 1.5, with a decimal point'],
    ['50%', 'write 50: "%" is for the unit of the field, in datapackage.json'],
    ['.'],
    ['e5'],
    ['--1'],
  ];
  const files = {
    'datapackage.json': describe(table('t', ['x:number:s'])),
    't.csv': ['x', ...wrong.map(([cell]) => `"${cell}"`)].join('\n'),
  };
  assert.deepEqual(
    await diagnosticsOf(files),
    wrong.map(([cell, hint = numberHint, complaint = 'is not a number'], at) =>
      expected('type-error', `t.csv:${at + 2}:1`, `"${cell}" ${complaint} in x`, hint),
    ),
  );
});

test('an integer is one that JavaScript counts exactly', async () => {
  const files = {
    'datapackage.json': describe(table('t', ['x:integer:1'])),
    't.csv': 'x\n9007199254740991\n9007199254740992\n-9007199254740992\n99999999999999999999\n1e3\n',
  };
  const complaint = 'is beyond 2^53, up to which integers are exact,';
  const hint = 'give the field a larger unit, or the type number or string';
  assert.deepEqual(await diagnosticsOf(files), [
    ...['9007199254740992', '-9007199254740992', '99999999999999999999'].map((cell, at) =>
      expected('type-error', `t.csv:${at + 3}:1`, `"${cell}" ${complaint} in x`, hint),
    ),
    expected('type-error', 't.csv:6:1', '"1e3" is not an integer in x', integerHint),
  ]);
});

test('labelled missing values belong to their field', async () => {
  const files = {
    'datapackage.json': describe(
      table('t', [
        { name: 'a', type: 'number', unit: 's', missingValues: [{ value: '-', label: 'not supported' }] },
        'b:number:s',
      ]),
    ),
    't.csv': 'a,b\n-,\n,-\n',
  };
  assert.deepEqual(await diagnosticsOf(files), [
    expected('type-error', 't.csv:3:1', '"" is not a number in a', numberHint),
    expected('type-error', 't.csv:3:2', '"-" is not a number in b', nothingHint),
  ]);
});
