import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue } from '../../src/diagnostics/catalogue.ts';
import { readCases } from './bad-case.ts';
import { runCase } from './run-case.ts';

const cases = await readCases();

/** Lines of a report that only some commands print: what was checked, and that nothing was written. */
const errors = / {2}error {2}/;

for (const badCase of cases) {
  test(badCase.name, async () => {
    const { code, stdout, stderr, written } = await runCase(badCase);
    assert.equal((stdout + stderr).trimEnd(), badCase.expected);
    assert.equal(code, errors.test(badCase.expected) ? 1 : 0);
    // Neither dist/ nor anything else, and so nothing half-written.
    assert.deepEqual(written, []);
  });
}

test('build stops at each kind of bad input with the same report, and writes nothing', async () => {
  const kinds = new Map(
    cases
      .filter(({ command, expected }) => command[0] === 'check' && errors.test(expected))
      .map((badCase) => [badCase.name.split('/')[0], badCase]),
  );
  for (const badCase of kinds.values()) {
    const { code, stdout, stderr, written } = await runCase(badCase, ['build']);
    assert.deepEqual([code, stderr, written], [1, '', []], badCase.name);
    assert.equal(stdout.trimEnd(), badCase.expected);
  }
});

test('no report shows where in the program it comes from', () => {
  for (const { name, expected } of cases)
    assert.doesNotMatch(expected, /\n\s+at |\.ts:\d|node:internal/, name);
});

test('every code of the catalogue has a case', () => {
  const reports = cases.map(({ expected }) => expected).join('\n');
  const without = Object.keys(catalogue).filter((code) => !new RegExp(` {2}${code} {2}`).test(reports));
  assert.deepEqual(without, []);
});

test('there are at least 120 cases, and each says what is wrong', () => {
  assert.ok(cases.length >= 120);
  for (const { name, why } of cases) assert.match(why, /^\S[^]*[.]$/, name);
});
