import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatExactly } from '../../src/claims/format-value.ts';

const cases: [number, string | undefined, string][] = [
  [37829.5, 'µs', '37,829.5\u00a0µs'],
  [291779.616, 'req/s', '291,779.62\u00a0req/s'],
  [2688478, 'req/s', '2,688,478\u00a0req/s'],
  [70.70077059, '%', '70.701%'],
  [0.0012345678, 's', '0.0012346\u00a0s'],
  [-37829.5, 'µs', '−37,829.5\u00a0µs'],
  [0, undefined, '0'],
];

for (const [value, unit, expected] of cases) {
  test(`the note of a number prints ${value} ${unit ?? ''}`, () => {
    assert.equal(formatExactly(value, unit), expected);
  });
}
