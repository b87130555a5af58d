import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Descriptor } from '../../src/results/descriptor.ts';
import { measurementsOf, tableEnvironment } from '../../src/results/table-environment.ts';

const schema = { fields: [] };
const [paper, bench] = [{ title: 'The paper' }, { title: 'npm run bench' }];
const descriptor: Descriptor = {
  environment: { cpu: 'A' },
  sources: [paper],
  resources: [
    { name: 'runs', path: 'runs.csv', schema, sources: [{ title: 'One of its figures' }] },
    { name: 'builds', path: 'builds.csv', schema, environment: { cpu: 'B' }, sources: [bench] },
    { name: 'loads', path: 'loads.csv', schema, environment: { cpu: 'B' } },
  ],
};

test('a table was measured on its own machine, or else on that of the package', () => {
  const machines = ['runs', 'builds', 'derived'].map((name) => tableEnvironment(descriptor, name));
  assert.deepEqual(machines, [{ cpu: 'A' }, { cpu: 'B' }, { cpu: 'A' }]);
  assert.equal(tableEnvironment({ resources: [] }, 'runs'), undefined);
});

test('each machine comes once, with where its measurements were published', () => {
  assert.deepEqual(measurementsOf(descriptor, ['runs', 'builds', 'derived', 'loads']), [
    { environment: { cpu: 'A' }, sources: [paper] },
    { environment: { cpu: 'B' }, sources: [bench] },
    { environment: { cpu: 'B' }, sources: [] },
  ]);
});
