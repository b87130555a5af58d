import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runHere } from '../support/command.ts';
import { repositoryRoot } from '../support/project-copy.ts';

const mistakes = [
  [['bogus'], "error: unknown command 'bogus'"],
  [['check', '--bogus'], "error: unknown option '--bogus'"],
  [['build', 'bogus'], "error: too many arguments for 'build'. Expected 0 arguments but got 1: bogus."],
  [
    ['dev', '--port', 'http'],
    "error: option '--port <number>' argument 'http' is invalid. A port is a whole number from 0 to 65535.",
  ],
] as const;

for (const [args, message] of mistakes) {
  test(`perfdocs ${args.join(' ')}: says what is wrong, and how it is used`, async () => {
    const { code, stdout, stderr } = await runHere(repositoryRoot, args);
    assert.equal(code, 1);
    assert.equal(stdout, '');
    assert.ok(stderr.startsWith(`${message}\n\nUsage: perfdocs `), stderr);
  });
}

test('perfdocs without a command lists the commands', async () => {
  const { code, stderr } = await runHere(repositoryRoot, []);
  assert.equal(code, 1);
  for (const name of ['dev', 'build', 'preview', 'check'])
    assert.match(stderr, new RegExp(`^  ${name} `, 'm'));
});
