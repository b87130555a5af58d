import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { placeAt } from '../diagnostics/text-lines.ts';
import { listFiles } from '../results/results-folder.ts';

/**
 * Compares the files of a built site, in `folder` below `root`, with those of another build, byte by byte. Gives an
 * output-differs for each that is not the same, at the first difference, and how many files were compared.
 */
export async function compareFolders(
  root: string,
  folder: string,
  other: string,
): Promise<{ count: number; diagnostics: Diagnostic[] }> {
  const own = await listFiles({ root, folder });
  const expected = await listFiles({ root: other, folder: '.' });
  const files = [...new Set([...own, ...expected])].toSorted();
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const place = { file: `${folder}/${file}`, line: 1, column: 1 };
    const [is, should] = await Promise.all(
      [join(root, folder, file), join(other, file)].map((path) => readFile(path).catch(() => undefined)),
    );
    const hint =
      'build dist/ anew (npm run build); if it differs again, a page depends on more than its inputs';
    if (!is)
      diagnostics.push(
        diagnose('output-differs', place, 'a build gives this file, and it is not there', hint),
      );
    else if (!should) diagnostics.push(diagnose('output-differs', place, 'no build gives this file', hint));
    else if (!is.equals(should)) {
      const at = findDifference(is, should, place.file);
      diagnostics.push(diagnose('output-differs', at, 'a build gives other bytes from here on', hint));
    }
  }
  return { count: files.length, diagnostics };
}

/** The place of the first difference; 1:1 in what is no text. */
function findDifference(is: Buffer, should: Buffer, file: string) {
  if (is.includes(0) || should.includes(0)) return { file, line: 1, column: 1 };
  const [text, other] = [is.toString(), should.toString()];
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  return placeAt(text, at, file);
}
