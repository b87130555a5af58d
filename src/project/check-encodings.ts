import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { findEncodingFault } from '../diagnostics/text-encoding.ts';
import { listFiles } from '../results/results-folder.ts';

/** CSVs are decoded and checked where they are loaded. */
const texts = /\.(json|mdx|sql|bib|css)$/;

/** Finds the texts below a folder that are not UTF-8: read as if they were, they would have other letters. */
export async function checkEncodings(root: string, folder: string): Promise<Diagnostic[]> {
  // A folder that cannot be read is reported by those who need it.
  const files = await listFiles({ root, folder }).catch(() => []);
  const found = await Promise.all(
    files
      .filter((name) => texts.test(name))
      .map(async (name) => {
        const file = `${folder}/${name}`;
        const fault = findEncodingFault(await readFile(join(root, file)));
        return fault ? [diagnose('encoding-error', { file, ...fault.at }, fault.message, fault.hint)] : [];
      }),
  );
  return found.flat();
}
