import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Measurement } from './measure-part.ts';

/** Where the latest measurement of each part is kept; git ignores it. */
export const jsonFile = join(import.meta.dirname, 'results.json');

/** Writes a measurement in the place of an earlier one of the same part; those of other parts stay. */
export async function writeJson(measurement: Measurement, file = jsonFile): Promise<void> {
  const before = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as Record<string, unknown>,
    () => ({}),
  );
  const all = { ...before, [measurement.id]: measurement };
  await writeFile(file, `${JSON.stringify(all, undefined, 2)}\n`);
}
