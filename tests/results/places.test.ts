import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe, diagnosticsOf, expected, table } from './project.ts';

const integerHint = 'write a whole number without separators or unit, or a missing value of the schema';
const numberHint =
  'write a finite number such as 1234.5, without separators or unit, or a missing value of the schema';

test('quoted line breaks, blank lines, CRLF and a byte order mark leave lines and columns right', async () => {
  const lines = ['\uFEFFa,b,c', '"x', 'y",1,"one', 'two"', '', '"say ""é, 😀""",bad,worse', 'z,,'];
  const files = (end: string) => ({
    'datapackage.json': describe(table('t', ['a', 'b:integer:1', 'c:integer:1'])),
    't.csv': lines.join(end),
  });
  const faults = (text: string) => [
    expected('type-error', 't.csv:3:6', `"${text}" is not an integer in c`, integerHint),
    expected('type-error', 't.csv:6:16', '"bad" is not an integer in b', integerHint),
    expected('type-error', 't.csv:6:20', '"worse" is not an integer in c', integerHint),
  ];
  assert.deepEqual(await diagnosticsOf(files('\n')), faults('one\ntwo'));
  assert.deepEqual(await diagnosticsOf(files('\r\n')), faults('one\r\ntwo'));
});

test('a carriage return in quotes is a line break too, as editors have it', async () => {
  const files = {
    'datapackage.json': describe(table('t', ['a', 'b:integer:1'])),
    't.csv': 'a,b\n"x\ry",1\nz,bad\n',
  };
  assert.deepEqual(await diagnosticsOf(files), [
    expected('type-error', 't.csv:4:3', '"bad" is not an integer in b', integerHint),
  ]);
});

test('rows with too few and too many cells do not shift the places of what follows', async () => {
  const files = {
    'datapackage.json': describe(
      table('t', [
        'system',
        { name: 'run', type: 'integer', unit: '1', constraints: { maximum: 8 } },
        'time:number:s',
      ]),
    ),
    't.csv': 'system,run,time\n"a\nb",1\nOSv,1,2,3,4\n\nOSv,9,slow\n',
  };
  assert.deepEqual(await diagnosticsOf(files), [
    expected(
      'missing-cell',
      't.csv:3:5',
      'the row has 2 cells, the header has 3',
      'write a cell for each of time; a missing value too needs its comma',
    ),
    expected(
      'extra-cell',
      't.csv:4:9',
      'the row has 5 cells, the header has 3',
      'delete what is too much, or put a cell that has a comma in it in quotes',
    ),
    expected(
      'constraint-error',
      't.csv:6:5',
      '"9" in run is above the maximum 8',
      'correct the cell, or the maximum of run in datapackage.json',
    ),
    expected('type-error', 't.csv:6:7', '"slow" is not a number in time', numberHint),
  ]);
});
