import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { repositoryRoot } from '../support/project-copy.ts';

const guard = readFileSync(join(repositoryRoot, 'src/cli/require-node.cjs'), 'utf8');

/** What the guard prints, the code that it exits with, and where it keeps compiled code, if it does. */
interface Outcome {
  code?: number;
  printed: string;
  kept?: string;
}

/** Runs the guard as a Node of another version would. */
function runGuard(version: string, command = 'check'): Outcome {
  const outcome: Outcome = { printed: '' };
  const exit = (code: number): void => {
    outcome.code = code;
    throw new Error('it goes no further');
  };
  const enableCompileCache = (folder: string): void => {
    outcome.kept = folder;
  };
  const context = {
    process: { versions: { node: version }, argv: ['node', 'main.ts', command], exit },
    console: { error: (text: string) => (outcome.printed += text) },
    require: () => ({ join: (...parts: string[]) => posix.join(...parts), enableCompileCache }),
    __dirname: '/project/src/cli',
  };
  try {
    runInNewContext(guard, context);
  } catch {
    assert.equal(outcome.code, 1);
  }
  return outcome;
}

for (const version of ['18.20.8', '20.20.2', '22.17.1']) {
  test(`Node ${version} is told what is missing, and goes no further`, () => {
    const { code, printed, kept } = runGuard(version);
    assert.deepEqual([code, kept], [1, undefined]);
    assert.match(
      printed,
      new RegExp(`^perfdocs needs Node 22\\.18 or newer, this is ${version.replaceAll('.', '\\.')}\\.`),
    );
    assert.match(printed, /npm ci/);
  });
}

for (const version of ['22.18.0', '22.21.1', '24.0.0', process.versions.node]) {
  test(`Node ${version} passes`, () => {
    assert.deepEqual(runGuard(version), { printed: '', kept: '/project/node_modules/.cache/node' });
  });
}

test('of commands that write code and run it, none is kept', () => {
  for (const command of ['build', 'verify'])
    assert.deepEqual(runGuard(process.versions.node, command), { printed: '' });
});

test('the guard is plain CommonJS that the oldest Node can parse', () => {
  assert.doesNotMatch(guard, /\b(import|export|await)\b|\?\.|\?\?/);
});
