import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupCatalogue } from '../../src/components/diagnostic-groups.ts';
import { catalogue } from '../../src/diagnostics/catalogue.ts';

const codesOf = (group: string): string[] =>
  groupCatalogue()
    .filter(({ id }) => id === group)
    .flatMap(({ entries }) => entries.map(({ code }) => code));

test('every code is in one group', () => {
  const codes = groupCatalogue().flatMap(({ entries }) => entries.map(({ code }) => code));
  assert.deepEqual(codes.sort(), Object.keys(catalogue).sort());
});

test('what concerns figures and SELECTs is not listed as a fault of pages', () => {
  assert.deepEqual(codesOf('figures'), [
    'spec-error',
    'unknown-name',
    'spec-warning',
    'unknown-table',
    'unknown-field',
    'inline-data',
    'unsafe-data',
    'volatile-spec',
    'unsafe-address',
    'unbounded-spec',
    'unclear-whisker',
    'unfit-scale',
  ]);
  assert.ok(codesOf('results').includes('volatile-sql'));
});
