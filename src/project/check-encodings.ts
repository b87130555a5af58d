import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { findEncodingFault } from '../diagnostics/text-encoding.ts';

/** CSVs are decoded and checked where they are loaded. */
const texts = /\.(json|mdx|sql|bib|css)$/;

/** Finds the texts below a folder that are not UTF-8: read as if they were, they would have other letters. */
export async function checkEncodings(root: string, folder: string): Promise<Diagnostic[]> {
  const top = join(root, folder);
  const entries = await readdir(top, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile() && texts.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));
  const found = await Promise.all(
    paths.map(async (path) => {
      const fault = findEncodingFault(await readFile(path));
      if (!fault) return [];
      const file = `${folder}/${relative(top, path).replaceAll(sep, '/')}`;
      return [diagnose('encoding-error', { file, ...fault.at }, fault.message, fault.hint)];
    }),
  );
  return found.flat();
}
