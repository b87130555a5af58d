import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { openMemory } from '../diagnostics/memory.ts';
import { placeAt } from '../diagnostics/text-lines.ts';
import { type Reference, readReference } from './reference.ts';

interface LoadedReferences {
  references: readonly Reference[];
  diagnostics: readonly Diagnostic[];
}

/** Of a project that is opened again after each edit, the file is mostly the same. */
const known = openMemory<LoadedReferences>(2);

/**
 * Reads the works that pages can cite from a BibTeX file, relative to `root`; there need be none. Everything that is wrong
 * comes back, and the entries that are in order.
 */
export async function loadReferences(root: string, file: string): Promise<LoadedReferences> {
  const read = await readFile(join(root, file), 'utf8').catch(() => '');
  // The text of an entry is shown, to be copied; the line ends of a machine are no part of it.
  const text = read.replaceAll('\r\n', '\n');
  if (text === '') return { references: [], diagnostics: [] };
  const inputs = JSON.stringify([file, text]);
  const loaded = known.get(inputs) ?? (await parseReferences(text, file));
  known.keep(inputs, loaded);
  return loaded;
}

async function parseReferences(text: string, file: string): Promise<LoadedReferences> {
  const { parse } = await import('@retorquere/bibtex-parser');
  const { entries, errors } = parse(text, { sentenceCase: false, unsupported: 'ignore' });
  const references = new Map<string, Reference>();
  const diagnostics = errors.map(({ error }) => syntaxFault(error, file));
  if (entries.length === 0 && errors.length === 0 && /^\s*[^%\s]/m.test(text))
    diagnostics.push(syntaxFault('there is no entry', file));
  let from = 0;
  for (const entry of entries) {
    // What broke off has no text of its own, and is reported as such.
    if (entry.input === '') continue;
    from = Math.max(from, text.indexOf(entry.input, from));
    const place = placeAt(text, from, file);
    from += entry.input.length;
    const reference = readReference(entry);
    if ('missing' in reference) {
      const hint = `add ${reference.missing.map((name) => `${name} = {...}`).join(', ')} to it`;
      const lacks = reference.missing.join(', ');
      diagnostics.push(diagnose('incomplete-reference', place, `"${entry.key}" has no ${lacks}`, hint));
    } else if (references.has(entry.key)) {
      const message = `there are two references "${entry.key}"`;
      diagnostics.push(diagnose('duplicate-reference', place, message, 'rename or delete one of them'));
    } else references.set(entry.key, reference);
  }
  return { references: [...references.values()], diagnostics };
}

/** The parser tells the place in its words: "... at line 13, column 1 in "article"". */
function syntaxFault(error: string, file: string): Diagnostic {
  const [, message = error, line = '1', column = '1'] =
    /^([\s\S]*?),? (?:found[\s\S]* )?at line (\d+), column (\d+)/.exec(error) ?? [];
  const place = { file, line: Number(line), column: Number(column) };
  const hint = 'close every brace and quote of the entry before it, and put a comma after each of its fields';
  return diagnose(
    'bibtex-syntax',
    place,
    `not BibTeX: ${message.replace(/^\w/, (first) => first.toLowerCase())}`,
    hint,
  );
}
