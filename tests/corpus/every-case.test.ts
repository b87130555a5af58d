import { test } from 'node:test';
import { assertCase } from '../bad-input/assert-case.ts';
import { hasError, readCases } from '../bad-input/bad-case.ts';

const cases = await readCases();

for (const badCase of cases) test(badCase.name, () => assertCase(badCase));

// The last of each kind of input.
const kinds = new Map(
  cases
    .filter((badCase) => badCase.command[0] === 'check' && hasError(badCase))
    .map((badCase) => [badCase.name.split('/')[0], badCase]),
);

for (const badCase of kinds.values())
  test(`build stops at ${badCase.name} with the report of check`, () => assertCase(badCase, ['build']));
