import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Origins } from '../../src/results/rests-on.ts';
import { measurementsOf } from '../../src/results/table-environment.ts';
import { tableSources } from '../../src/results/table-sources.ts';

const schema = { fields: [] };
const [paper, bench] = [{ title: 'The paper' }, { title: 'npm run bench' }];
const origins: Origins = {
  descriptor: {
    environment: { cpu: 'A' },
    sources: [paper],
    resources: [
      { name: 'runs', path: 'runs.csv', schema, sources: [{ title: 'One of its figures' }] },
      { name: 'builds', path: 'builds.csv', schema, environment: { cpu: 'B' }, sources: [bench] },
      { name: 'loads', path: 'loads.csv', schema, environment: { cpu: 'B' } },
      { name: 'judged', path: 'judged.sql', schema, environment: { cpu: 'C' } },
    ],
  },
  readBy: (table) => ({ gains: ['builds'], all: ['gains', 'runs'], judged: ['builds'] })[table] ?? [],
};

test('each machine comes once, with where its measurements were published; that of the package is for all others', () => {
  assert.deepEqual(measurementsOf(origins, ['runs', 'builds', 'unlisted', 'loads']), [
    { environment: { cpu: 'A' }, sources: [paper] },
    { environment: { cpu: 'B' }, sources: [bench] },
    { environment: { cpu: 'B' }, sources: [] },
  ]);
  assert.deepEqual(measurementsOf({ descriptor: { resources: [] }, readBy: () => [] }, ['runs']), [
    { environment: undefined, sources: [] },
  ]);
});

test('a derived table was measured where its tables were, unless it says where itself', () => {
  const machines = (table: string): unknown[] =>
    measurementsOf(origins, [table]).map(({ environment }) => environment?.cpu);
  assert.deepEqual(['gains', 'all', 'judged'].map(machines), [['B'], ['B', 'A'], ['C']]);
});

test('its sources are those of its tables, or of the package for those that have none', () => {
  const titles = (table: string): unknown[] => tableSources(origins, [table]).map(({ title }) => title);
  assert.deepEqual(titles('all'), ['npm run bench', 'One of its figures']);
  assert.deepEqual(titles('loads'), ['The paper']);
});
