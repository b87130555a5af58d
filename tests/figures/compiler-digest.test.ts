import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { type Compiler, digestCompiler, ownCompiler } from '../../src/figures/compiler-digest.ts';

const files = {
  'src/figures/compile.ts': 'compile',
  'src/figures/below/axis.ts': 'axis',
  'src/theme/tokens.css': ':root { --accent: blue }',
  'fonts/sans-latin-400-normal.woff2': 'a font',
  'node_modules/.package-lock.json': '{ "node_modules/vega": { "version": "6.4.0" } }',
};

type File = keyof typeof files;

/** Gives the files of a small compiler, and what it is, by a function: it was loaded after they were written. */
async function withCompiler(use: (root: string, compiler: Compiler) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'perfdocs-compiler-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, name)), { recursive: true });
      await writeFile(join(root, name), text);
    }
    await use(root, {
      folders: [join(root, 'src/figures'), join(root, 'src/theme')],
      files: [join(root, 'fonts/sans-latin-400-normal.woff2'), join(root, 'node_modules/.package-lock.json')],
      machine: { node: '24.0.0', timeZone: 'UTC' },
      loaded: Infinity,
    });
  } finally {
    await rm(root, { recursive: true });
  }
}

test('the same compiler has the same digest, in another folder too', async () => {
  const digests = new Set<string | undefined>();
  for (let count = 0; count < 2; count += 1)
    await withCompiler((_root, compiler) => {
      digests.add(digestCompiler(compiler));
      return Promise.resolve();
    });
  assert.equal(digests.size, 1);
  assert.match([...digests].join(), /^[0-9a-f]{64}$/);
});

const changes: [string, File, string][] = [
  ['a source', 'src/figures/compile.ts', 'compiled'],
  ['a source in a folder below', 'src/figures/below/axis.ts', 'axes'],
  ['the theme', 'src/theme/tokens.css', ':root { --accent: red }'],
  ['a font', 'fonts/sans-latin-400-normal.woff2', 'a fond'],
  [
    'the version of a package',
    'node_modules/.package-lock.json',
    '{ "node_modules/vega": { "version": "6.4.1" } }',
  ],
];

for (const [what, file, text] of changes)
  test(`a change of ${what} makes another digest`, async () => {
    await withCompiler(async (root, compiler) => {
      const before = digestCompiler(compiler);
      assert.ok(before !== undefined);
      await writeFile(join(root, file), text);
      assert.notEqual(digestCompiler(compiler), before);
      await writeFile(join(root, file), files[file]);
      assert.equal(digestCompiler(compiler), before);
    });
  });

test('another machine, a file more and another name of a file make another digest', async () => {
  await withCompiler(async (root, compiler) => {
    const digests = [
      digestCompiler(compiler),
      digestCompiler({ ...compiler, machine: { node: '24.0.1', timeZone: 'UTC' } }),
    ];
    await writeFile(join(root, 'src/figures/new.ts'), '');
    digests.push(digestCompiler(compiler));
    await rename(join(root, 'src/figures/new.ts'), join(root, 'src/figures/newer.ts'));
    digests.push(digestCompiler(compiler));
    assert.ok(digests.every((digest) => digest !== undefined));
    assert.equal(new Set(digests).size, digests.length);
  });
});

test('nobody can tell what runs where a file changed after it was loaded, or cannot be read', async () => {
  await withCompiler(async (root, compiler) => {
    assert.equal(digestCompiler({ ...compiler, loaded: 0 }), undefined);
    await rm(join(root, 'node_modules/.package-lock.json'));
    assert.equal(digestCompiler(compiler), undefined);
  });
});

test('the compiler of this program: its sources, the packages, all fonts in use, and the machine', async () => {
  const { folders, files, machine, loaded } = ownCompiler() ?? assert.fail('bundled');
  const source = join(import.meta.dirname, '..', '..', 'src');
  assert.deepEqual(
    folders,
    ['diagnostics', 'results', 'theme', 'figures'].map((layer) => join(source, layer)),
  );
  const lock = files.find((file) => basename(file) === '.package-lock.json') ?? assert.fail();
  const { packages } = JSON.parse(await readFile(lock, 'utf8')) as { packages: Record<string, unknown> };
  for (const name of ['vega', 'vega-lite', 'vega-interpreter', 'svgo', 'fontkit', '@resvg/resvg-js'])
    assert.ok(`node_modules/${name}` in packages, name);
  for (const used of ['latin-400-normal', 'latin-ext-700-normal', 'latin-wght-normal', 'latin-wght-italic'])
    assert.ok(
      files.some((file) => basename(file) === `source-sans-3-${used}.woff2`),
      used,
    );
  const { versions, platform, arch } = process;
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  assert.deepEqual(machine, { versions, platform, arch, locale, timeZone });
  assert.ok(loaded > 0 && loaded <= Date.now());
});
