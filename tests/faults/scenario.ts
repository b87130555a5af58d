import { after, test } from 'node:test';
import { readRecord, writeRecord } from '../reliability/record.ts';

const outcomes = new Map<string, boolean>();

/** A test of one fault, which is recorded for docs/reliability.md. */
export function scenario(name: string, run: () => Promise<void>): void {
  outcomes.set(name, false);
  test(name, async () => {
    await run();
    outcomes.set(name, true);
  });
}

after(() => {
  writeRecord({ ...readRecord(), faults: Object.fromEntries(outcomes) });
});
