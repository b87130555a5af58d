import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openMemory } from '../../src/diagnostics/memory.ts';

test('of more values than a memory has room for, the one that was used last is the last to go', () => {
  const memory = openMemory<number>(2);
  memory.keep('a', 1);
  memory.keep('b', 2);
  assert.equal(memory.get('a'), 1);
  memory.keep('c', 3);
  assert.deepEqual(
    ['a', 'b', 'c'].map((inputs) => memory.get(inputs)),
    [1, undefined, 3],
  );
});
