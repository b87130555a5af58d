import assert from 'node:assert/strict';
import { test } from 'node:test';
import { orderDerivations } from '../../src/results/derivation-order.ts';

const derive = (name: string, ...from: string[]) => ({ name, from });

function order(...derivations: { name: string; from: string[] }[]): {
  ordered: string[];
  circular: string[];
} {
  const { ordered, circular } = orderDerivations(derivations);
  return { ordered: ordered.map(({ name }) => name), circular: circular.map(({ name }) => name) };
}

test('each comes after what it is made from', () => {
  assert.deepEqual(order(derive('a', 'c', 'b', 'csv'), derive('b', 'c'), derive('c', 'csv'), derive('d')), {
    ordered: ['c', 'd', 'b', 'a'],
    circular: [],
  });
});

test('those in a circle are told from those that only depend on it', () => {
  assert.deepEqual(
    order(derive('a', 'b'), derive('b', 'c'), derive('c', 'a', 'e'), derive('d', 'a'), derive('e')),
    {
      ordered: ['e'],
      circular: ['a', 'b', 'c'],
    },
  );
});
