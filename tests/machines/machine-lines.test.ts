import assert from 'node:assert/strict';
import { test } from 'node:test';
import { machineLines } from '../../src/machines/machine-lines.ts';

test('the machines that a derived table rests on come once each, one that nobody describes not at all', () => {
  const resource = (name: string, environment?: Record<string, unknown>): object => ({
    ...{ name, path: `${name}.csv`, schema: { fields: [] } },
    ...(environment && { environment, sources: [{ title: name }] }),
  });
  const resources = [
    resource('a', { cpu: 'A', cores: 2 }),
    resource('b', { cpu: 'A', cores: 2 }),
    resource('c'),
  ];
  const origins = {
    descriptor: { resources } as Parameters<typeof machineLines>[0]['descriptor'],
    readBy: (table: string): string[] => (table === 'derived' ? ['a', 'b', 'c'] : []),
  };
  assert.deepEqual(machineLines(origins, 'derived'), [['CPU: A', 'Cores: 2']]);
  assert.deepEqual(machineLines(origins, 'c'), []);
});
