import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type ContentCopy, copyContent, repositoryRoot } from './project-copy.ts';

/** The folder of what benchmark tools printed. */
export const outputs = join(repositoryRoot, 'tests/fixtures/outputs');

/** The table that tests import into, and the descriptor that keeps where its rows come from. */
export const csv = 'content/results/nginx-throughput.csv';
export const descriptor = 'content/results/datapackage.json';

/** The series of the table that tests import. */
export const unikraft = ['--set', 'system=Unikraft', '--set', 'platform=QEMU/KVM'];

/** A copy of the project that knows what it was before an import. */
export interface ImportProject {
  copy: ContentCopy;
  /** The texts of `csv` and `descriptor` from before. */
  original: Readonly<Record<string, string>>;
  /** Asserts that both files are what they were. */
  assertUntouched: () => Promise<void>;
}

export async function copyForImport(): Promise<ImportProject> {
  const copy = await copyContent();
  const original = { [csv]: await copy.read(csv), [descriptor]: await copy.read(descriptor) };
  const assertUntouched = async (): Promise<void> => {
    for (const [file, text] of Object.entries(original)) assert.equal(await copy.read(file), text, file);
  };
  return { copy, original, assertUntouched };
}
