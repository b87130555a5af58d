import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { repositoryRoot } from '../support/project-copy.ts';

const guard = readFileSync(join(repositoryRoot, 'src/cli/require-node.cjs'), 'utf8');

/** Runs the guard as a Node of another version would; what it prints, and the code that it exits with, if it does. */
function runGuard(version: string): { code: number | undefined; printed: string } {
  const outcome: { code: number | undefined; printed: string } = { code: undefined, printed: '' };
  runInNewContext(guard, {
    process: { versions: { node: version }, exit: (code: number) => (outcome.code = code) },
    console: { error: (text: string) => (outcome.printed += text) },
  });
  return outcome;
}

for (const version of ['18.20.8', '20.20.2', '22.17.1']) {
  test(`Node ${version} is told what is missing, and goes no further`, () => {
    const { code, printed } = runGuard(version);
    assert.equal(code, 1);
    assert.match(
      printed,
      new RegExp(`^perfdocs needs Node 22\\.18 or newer, this is ${version.replaceAll('.', '\\.')}\\.`),
    );
    assert.match(printed, /npm ci/);
  });
}

for (const version of ['22.18.0', '22.21.1', '24.0.0', process.versions.node]) {
  test(`Node ${version} passes`, () => {
    assert.deepEqual(runGuard(version), { code: undefined, printed: '' });
  });
}

test('the guard is plain CommonJS that the oldest Node can parse', () => {
  assert.doesNotMatch(guard, /\b(import|export|await)\b|\?\.|\?\?/);
});
