import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { repositoryRoot } from '../support/project-copy.ts';

const record = join(repositoryRoot, 'docs/reliability.json');
const outcomes = new Map<string, boolean>();

/** A test of one fault, which is counted in docs/reliability.json. */
export function scenario(name: string, run: () => Promise<void>): void {
  outcomes.set(name, false);
  test(name, async () => {
    await run();
    outcomes.set(name, true);
  });
}

// Each kind of run has a key of its own in the record, and leaves those of others alone.
after(async () => {
  const known = JSON.parse(await readFile(record, 'utf8').catch(() => '{}')) as object;
  const names = [...outcomes.keys()];
  const passed = names.filter((name) => outcomes.get(name));
  const faults = { scenarios: names.length, passed: passed.length, names: passed };
  await writeFile(record, `${JSON.stringify({ ...known, faults }, undefined, 2)}\n`);
});
