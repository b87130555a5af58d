import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeCount } from '../../src/diagnostics/write-count.ts';

test('one thing is singular, any other number plural', () => {
  assert.deepEqual(
    [0, 1, 2, 5001].map((number) => writeCount(number, 'row')),
    ['0 rows', '1 row', '2 rows', '5,001 rows'],
  );
});
