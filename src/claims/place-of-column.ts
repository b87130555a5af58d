import type { Place } from '../diagnostics/diagnostic.ts';
import { indexLines } from '../diagnostics/text-lines.ts';
import type { SqlFile } from '../results/derived-select.ts';
import { placeOfSelect } from '../results/run-select.ts';

/** Where the SELECT gives a column its name, as far as a look at the text can tell; else where it begins. */
export function placeOfColumn(file: SqlFile, name: string): Place {
  const named = [...file.sql.matchAll(new RegExp(`\\bAS\\s+"?(${name})\\b`, 'gi'))].at(-1);
  if (!named) return placeOfSelect(file);
  const offset = named.index + named[0].toLowerCase().lastIndexOf(name.toLowerCase());
  return { file: file.file, ...indexLines(file.sql)(offset) };
}
