import { readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { readRecords } from '../results/csv-records.ts';
import { decodeCsv } from '../results/csv-text.ts';
import { formatOf } from '../results/resource-files.ts';
import type { TablePart } from '../results/table-rows.ts';

/** A CSV that is to become a table: its cells, and its bytes. */
export interface SourceCsv extends TablePart {
  text: string;
  /** The labels of its header. */
  names: readonly string[];
  bytes: Buffer;
}

/** Reads a CSV whose header names its columns. `path` is relative to the project, or absolute. */
export async function readSourceCsv(
  root: string,
  path: string,
): Promise<{ csv: SourceCsv | undefined; diagnostics: Diagnostic[] }> {
  const absolute = resolve(root, path);
  const file = relative(root, absolute).replaceAll(sep, '/');
  const bytes = await readFile(absolute).catch(() => undefined);
  if (!bytes) {
    const place = { file, line: 1, column: 1 };
    const missing = diagnose('file-missing', place, 'there is no such file', 'mend the path after --from');
    return { csv: undefined, diagnostics: [missing] };
  }
  if (formatOf(absolute) !== 'csv') return { csv: undefined, diagnostics: [notText(file)] };
  const { text, diagnostics } = decodeCsv(bytes, file);
  if (text === undefined) return { csv: undefined, diagnostics };
  const faults = checkLabels(text, file);
  if (faults.length > 0) return { csv: undefined, diagnostics: faults };
  const names = readRecords(text, 1).cells[0] ?? [];
  return { csv: { path: absolute, file, text, names: [...names], bytes }, diagnostics: [] };
}

function notText(file: string): Diagnostic {
  const hint = 'put the file into content/results and describe its columns in datapackage.json by hand';
  const place = { file, line: 1, column: 1 };
  return diagnose('source-error', place, 'a table is started from a CSV, and this is none', hint);
}

function checkLabels(text: string, file: string): Diagnostic[] {
  const { cells, place } = readRecords(text);
  const [labels = []] = cells;
  const fault = (at: number, message: string, hint: string): Diagnostic =>
    diagnose('source-error', { file, ...place(0, at) }, message, hint);
  const [only = ''] = labels;
  const separator = labels.length === 1 ? /[;\t|]/.exec(only)?.[0] : undefined;
  if (separator !== undefined) {
    const message = `the columns are separated by ${separator === '\t' ? 'tabs' : `"${separator}"`}, not by commas`;
    return [fault(0, message, 'save the file as comma-separated text (RFC 4180)')];
  }
  if (cells.length === 1)
    return [fault(0, 'the file has no rows', 'write at least one row below the header')];
  const lower = labels.map((label) => label.toLowerCase());
  return labels.flatMap((label, at) => {
    if (label.trim() === '')
      return [fault(at, `column ${at + 1} has no name`, 'write the name of each column into the first row')];
    if (lower.indexOf(label.toLowerCase()) === at) return [];
    const hint = 'rename one of them; large and small letters count as the same';
    return [fault(at, `two columns have the name ${label}`, hint)];
  });
}
