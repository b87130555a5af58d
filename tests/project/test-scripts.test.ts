import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { glob } from 'tinyglobby';
import { repositoryRoot } from '../support/project-copy.ts';

let scripts: Record<string, string>;

before(async () => {
  const text = await readFile(join(repositoryRoot, 'package.json'), 'utf8');
  ({ scripts } = JSON.parse(text) as { scripts: Record<string, string> });
});

/** The scripts that a script of several runs at once. */
function partsOf(name: string): string[] {
  return [...(scripts[name] ?? '').matchAll(/\bnpm:(\S+)/g)].map(([, part = '']) => part);
}

/** The test files that a script runs by itself, of the repository. */
function filesOf(name: string): Promise<string[]> {
  const patterns = [...(scripts[name] ?? '').matchAll(/"(tests\/[^"]+)"/g)].map(
    ([, pattern = '']) => pattern,
  );
  return glob(patterns, { cwd: repositoryRoot, ignore: ['**/node_modules/**'], expandDirectories: false });
}

test('each test file is run by one script', async () => {
  const names = Object.keys(scripts).filter((name) => name.startsWith('test:'));
  const run = (await Promise.all(names.map(filesOf))).flat();
  const all = await glob('tests/*/*.test.ts', { cwd: repositoryRoot, expandDirectories: false });
  assert.deepEqual(run.toSorted(), all.toSorted());
});

test('test:all runs what npm test runs, and the tests that take longer', () => {
  const longer = ['test:site', 'test:variants', 'test:dev'];
  const [short, all] = [partsOf('test'), partsOf('test:all')];
  // test:site is test:pages with more of them.
  assert.match(scripts['test:site'] ?? '', /^npm run test:pages -- /);
  const expected = [...short.filter((part) => part !== 'test:pages'), ...longer];
  assert.deepEqual(all.toSorted(), expected.toSorted());
});
