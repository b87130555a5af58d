import assert from 'node:assert/strict';
import { test } from 'node:test';
import { widestCells } from '../../src/components/widest-cells.ts';

test('the longest three of the cells are kept room for, each once', () => {
  const cells = ['Rump', 'Linux, Firecracker', 'Linux, native', 'Linux, Firecracker', 'Unikraft, QEMU/KVM'];
  assert.equal(widestCells('System', cells), 'Linux, Firecracker\nUnikraft, QEMU/KVM\nLinux, native');
});

test('none where the header is wider', () => {
  assert.equal(widestCells('Redis GET (%)', ['654.5', '1,157']), undefined);
  assert.equal(widestCells('Redis GET (%)', ['654.5', 'not measured']), 'not measured');
  assert.equal(widestCells('System', []), undefined);
});
