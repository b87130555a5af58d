import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue } from '../../src/diagnostics/catalogue.ts';
import { type BadCase, codesOf, readCases } from './bad-case.ts';
import { assertCase } from './assert-case.ts';

const cases = await readCases();

/** One case of each code, the first by name; npm run test:bad runs all. */
function drawSample(): BadCase[] {
  const seen = new Set<string>();
  return cases.filter((badCase) => {
    const codes = codesOf(badCase);
    const fresh = codes.some((code) => !seen.has(code));
    for (const code of codes) seen.add(code);
    return fresh;
  });
}

for (const badCase of drawSample()) test(badCase.name, () => assertCase(badCase));

test('no report shows where in the program it comes from', () => {
  for (const { name, expected } of cases)
    assert.doesNotMatch(expected, /\n\s+at |\.ts:\d|node:internal/, name);
});

/** Given by no input alone: a machine refuses, a file changes meanwhile, or dist/ is of another state. */
const ofTheMachine = ['system-error', 'changed-input', 'output-differs'];

test('every code of the catalogue that an input can give has a case', () => {
  const given = new Set(cases.flatMap(codesOf));
  assert.deepEqual(
    Object.keys(catalogue).filter((code) => !given.has(code)),
    ofTheMachine,
  );
});

test('there are at least 120 cases, and each says what is wrong', () => {
  assert.ok(cases.length >= 120);
  for (const { name, why } of cases) assert.match(why, /^\S[^]*[.]$/, name);
});
