import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe, diagnosticsOf, expected, table } from './project.ts';

const two = describe(table('t', ['x', 'y']));
const quoteHint = 'put a cell that has a quote in it in quotes, and write each quote in it twice ("")';
const openHint =
  'close the quote with another one; a quote that belongs to a cell in quotes is written twice ("")';

async function load(csv: string | Uint8Array): Promise<unknown[]> {
  return diagnosticsOf({ 'datapackage.json': two, 't.csv': csv });
}

test('an empty file', async () => {
  const fault = expected(
    'source-error',
    't.csv:1:1',
    'the file is empty',
    'write a header and at least one row',
  );
  assert.deepEqual(await load(''), [fault]);
  assert.deepEqual(await load('\uFEFF\n\n'), [fault]);
});

test('bytes that are no UTF-8', async () => {
  const bytes = Buffer.concat([Buffer.from('x,y\né,'), Buffer.from([0xff, 0x0a])]);
  assert.deepEqual(await load(bytes), [
    expected(
      'source-error',
      't.csv:2:3',
      'the file is not UTF-8 text',
      'save the file with the encoding UTF-8',
    ),
  ]);
});

test('a NUL byte', async () => {
  assert.deepEqual(await load('x,y\n1,a\0b\n'), [
    expected(
      'source-error',
      't.csv:2:4',
      'the file has a NUL byte, which text has not',
      'save the file as UTF-8 text; binary files have such bytes',
    ),
  ]);
});

test('mixed line ends, which DuckDB cannot read', async () => {
  const hint = 'save the file with the same line ends (LF) throughout';
  const message = 'this line does not end like the first one';
  assert.deepEqual(await load('x,y\r\n1,2\n3,4\r\n'), [expected('source-error', 't.csv:2:4', message, hint)]);
  assert.deepEqual(await load('x,y\n1,2\r3,4\n'), [expected('source-error', 't.csv:2:4', message, hint)]);
});

test('line ends in quotes belong to a cell', async () => {
  assert.deepEqual(await load('x,y\n1,"a\r\nb\rc"\n'), []);
  assert.deepEqual(await load('x,y\r\n"a\nb",1\r\n'), []);
  const message = 'this line does not end like the first one';
  assert.deepEqual(await load('x,y\n"a\rb",1\r\n'), [
    expected('source-error', 't.csv:3:5', message, 'save the file with the same line ends (LF) throughout'),
  ]);
});

test('quotes that RFC 4180 does not allow', async () => {
  assert.deepEqual(await load('x,y\n1,2\n3,"open\n5,6\n'), [
    expected('source-error', 't.csv:3:1', 'a quote in this row is never closed', openHint),
  ]);
  for (const [cell, column] of [
    ['a"b', 4],
    ['"q"x', 5],
    [' "q"', 4],
  ] as const) {
    assert.deepEqual(await load(`x,y\n"1\n2",3\n4,${cell}\n`), [
      expected('source-error', `t.csv:4:${column}`, 'a quote in the middle of a cell', quoteHint),
    ]);
  }
});

test('a row that is too long for DuckDB', async () => {
  assert.deepEqual(await load(`x,y\n${'z'.repeat(2_100_000)},1\n`), [
    expected(
      'source-error',
      't.csv:2:1',
      'this row is longer than 2 MB',
      'look for a cell that has a file in it, or for line ends that are missing',
    ),
  ]);
});

test('a header in another order', async () => {
  assert.deepEqual(await load('y,x\n1,2\n'), [
    expected('incorrect-label', 't.csv:1:1', 'the label "y" is not in its place', 'the columns must be: x,y'),
  ]);
});

test('a header with labels that are wrong, there twice, and missing', async () => {
  const files = { 'datapackage.json': describe(table('t', ['x', 'speed'])), 't.csv': 'x,sped,x\n1,2,3\n' };
  const hint = 'describe the column in datapackage.json, rename it or delete it';
  assert.deepEqual(await diagnosticsOf(files), [
    expected(
      'extra-label',
      't.csv:1:3',
      'the label "sped" is not in the schema',
      `${hint}. Did you mean "speed"?`,
    ),
    expected(
      'extra-label',
      't.csv:1:8',
      'the label "x" is there twice',
      'rename one of the two columns, or delete it',
    ),
    expected(
      'missing-label',
      't.csv:1:9',
      'the column speed of the schema is missing',
      'the columns must be: x,speed',
    ),
  ]);
});
