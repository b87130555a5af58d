import assert from 'node:assert/strict';
import { type BadCase, hasError } from './bad-case.ts';
import { runCase } from './run-case.ts';

/** Runs a case, or another command on its project: it gives the report of the case, and leaves nothing behind. */
export async function assertCase(badCase: BadCase, command = badCase.command): Promise<void> {
  const { code, stdout, stderr, written } = await runCase(badCase, command);
  assert.equal((stdout + stderr).trimEnd(), badCase.expected);
  assert.equal(code, hasError(badCase) ? 1 : 0);
  // Neither dist/ nor anything else, and so nothing half-written.
  assert.deepEqual(written, []);
}
