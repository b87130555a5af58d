import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { nativeLayers, resolveNative } from '../../src/integrations/native-modules.ts';
import { listFiles } from '../../src/results/results-folder.ts';
import { repositoryRoot } from '../support/project-copy.ts';

const sources = join(repositoryRoot, 'src');

test('a module of a native layer is left to Node, at its address', () => {
  const importer = join(sources, 'components', 'Figure.astro?astro&type=script');
  assert.deepEqual(resolveNative(sources, '../figures/figure.ts', importer), {
    id: pathToFileURL(join(sources, 'figures', 'figure.ts')).href,
    external: true,
  });
});

for (const [what, source] of [
  ['a component', './address.ts'],
  ['a script of a chart', '../live/open-chart.ts'],
  ['a style sheet of a native layer', '../theme/panels.css?url'],
  ['a package', 'fontkit'],
] as const)
  test(`${what} is left to Vite`, () => {
    const importer = join(sources, 'components', 'Figure.astro');
    assert.equal(resolveNative(sources, source, importer), undefined);
  });

test('Node can load each module of the native layers, and none asks for what only Vite has', async () => {
  for (const layer of nativeLayers) {
    const files = await listFiles({ root: sources, folder: layer });
    for (const file of files.filter((name) => name.endsWith('.ts'))) {
      const path = join(sources, layer, file);
      assert.doesNotMatch(await readFile(path, 'utf8'), /import\.meta\.(?:env|glob|hot)\b/, path);
      assert.ok(await import(pathToFileURL(path).href), path);
    }
  }
});
