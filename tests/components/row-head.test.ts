import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowHead } from '../../src/components/row-head.ts';

test('a row is named by its first cell with a text, unless that is a number', () => {
  const columns = [{ numeric: false }, { numeric: false }, { numeric: true }];
  const head = (...texts: string[]): number =>
    rowHead(
      columns,
      texts.map((text) => ({ text })),
    );
  assert.equal(head('Linux', 'native', '5'), 0);
  assert.equal(head('', 'native', '5'), 1);
  assert.equal(head('', '', '5'), -1);
  assert.equal(head('', '', ''), -1);
});
