import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { groupLicences, readLicence } from '../../src/licences/licence.ts';
import { packagesOf } from '../../src/licences/shipped-packages.ts';
import { repositoryRoot } from '../support/project-copy.ts';

const read = (name: string) => readLicence(join(repositoryRoot, 'node_modules', name));

test('a package has its version, its licence and its notice', async () => {
  const { text, ...vega } = await read('vega');
  assert.deepEqual(vega, { name: 'vega', version: '6.4.0', id: 'BSD-3-Clause' });
  assert.match(text, /^Copyright \(c\) .*University of Washington[\s\S]*POSSIBILITY OF SUCH DAMAGE\.$/);
});

test('a notice may be in a folder of its name', async () => {
  assert.match((await read('pagefind')).text, /^pagefind\n\nCopyright \(c\) Pagefind\n/);
});

test('a notice ends before those of packages that are built into the package', async () => {
  const { text } = await read('vite');
  assert.match(text, /^# Vite core license\n[\s\S]*SOFTWARE\.$/);
});

test('packages with the same notice are together', () => {
  const licence = (name: string, text: string) => ({ name, version: '1.0.0', id: 'MIT', text });
  const [a, b, c] = [
    licence('a', 'Copyright A\nand B'),
    licence('b', 'Copyright B'),
    licence('c', 'Copyright A and B'),
  ];
  assert.deepEqual(groupLicences([a, b, c]), [
    { id: 'MIT', text: 'Copyright A\nand B', packages: [a, c] },
    { id: 'MIT', text: 'Copyright B', packages: [b] },
  ]);
});

test('packages are known by the paths of their modules, each once', () => {
  const ids = [
    '/work/docs/src/live/rows.ts',
    '/work/docs/node_modules/vega/build/vega.js',
    '/work/docs/node_modules/vega/index.js?commonjs',
    '/work/docs/node_modules/a/node_modules/@scope/b/index.js',
    'C:\\docs\\node_modules\\d3-array\\src\\sum.js',
    '\0vite/preload-helper.js',
    '\0perfdocs:left-out:vega-lite',
  ];
  assert.deepEqual(packagesOf(ids), ['@scope/b', 'd3-array', 'vega', 'vite']);
});
