import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { dependencyKinds } from '../../src/licences/dependency-list.ts';
import { neededFolders } from '../../src/licences/measure-packages.ts';
import { repositoryRoot } from '../support/project-copy.ts';

interface Lockfile {
  packages: Record<
    string,
    { version: string; license?: string; hasInstallScript?: boolean; resolved?: string }
  >;
}

const read = (file: string): Promise<string> => readFile(join(repositoryRoot, file), 'utf8');

let named: [name: string, version: string][];
let locked: Lockfile['packages'];
before(async () => {
  const kinds = JSON.parse(await read('package.json')) as Record<string, Record<string, string>>;
  named = Object.keys(dependencyKinds).flatMap((kind) => Object.entries(kinds[kind] ?? {}));
  locked = (JSON.parse(await read('package-lock.json')) as Lockfile).packages;
});

test('the list has every package of package.json, with the version and the licence that are installed', async () => {
  const rows = (await read('docs/dependencies.md'))
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, , version = '']) => /^\d/.test(version));
  assert.deepEqual(
    rows.map(([, name, version, licence]) => [name, version, licence]),
    named.map(([name, version]) => [name, version, locked[`node_modules/${name}`]?.license]),
  );
  for (const [, name, , , , , reason, instead] of rows) assert.ok(reason && instead, name);
});

test('versions are exact, and the lockfile has those', () => {
  for (const [name, version] of named) {
    assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, name);
    assert.equal(locked[`node_modules/${name}`]?.version, version);
  }
});

test('no package runs a script when it is installed but esbuild, which looks for its own program', () => {
  const scripts = Object.entries(locked).filter(([, { hasInstallScript }]) => hasInstallScript);
  assert.deepEqual(
    scripts.map(([folder]) => folder),
    ['node_modules/esbuild'],
  );
});

test('what a package needs is found as Node finds it', () => {
  const locked = {
    'node_modules/a': { dependencies: { b: '1', '@s/c': '1' }, optionalDependencies: { gone: '1' } },
    'node_modules/a/node_modules/b': { dependencies: { '@s/c': '1', d: '1' } },
    'node_modules/b': {},
    'node_modules/@s/c': { dependencies: { a: '1' } },
    'node_modules/d': {},
  };
  assert.deepEqual(
    [...neededFolders(locked, 'node_modules/a')],
    ['node_modules/a', 'node_modules/a/node_modules/b', 'node_modules/@s/c', 'node_modules/d'],
  );
});
