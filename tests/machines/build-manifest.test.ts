import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printManifest, readManifestInputs } from '../../src/machines/build-manifest.ts';

test('a manifest has a line for each file, and gives its inputs back', () => {
  const manifest = {
    versions: { node: '24.0.0' },
    settings: { base: '/' },
    history: null,
    inputs: { 'a.csv': '1', 'b.csv': '2' },
    outputs: { 'index.html': '3' },
  };
  const text = printManifest(manifest);
  assert.ok(text.includes('\n    "b.csv": "2"\n') && text.endsWith('}\n'), text);
  assert.deepEqual(readManifestInputs(text), manifest.inputs);
});

test('what is no manifest has none', () => {
  for (const text of ['', '[', '{}', '{"inputs": null}', '{"inputs": "a"}'])
    assert.equal(readManifestInputs(text), undefined, text);
});
