import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type Position, indexLines } from '../diagnostics/text-lines.ts';
import { findLine, readBlocks } from './csv-blocks.ts';
import type { CsvFault } from './csv-fault.ts';
import { openForm } from './csv-form.ts';
import { readSpan } from './csv-span.ts';
import { watchTrailingCommas } from './csv-trailing.ts';

const quote = 0x22;

/** A CSV as text, without byte order mark and with \n line ends, which leaves every line and column as it is. */
export interface CsvText {
  /** Undefined where the bytes are no CSV; the one diagnostic then says why. */
  text: string | undefined;
  diagnostics: Diagnostic[];
}

/** Decodes the bytes of a CSV, which must be well-formed RFC 4180 text in UTF-8; anything else is one source-error. */
export function decodeCsv(bytes: Buffer, file: string): CsvText {
  const form = openForm();
  form.push(bytes);
  const fault = form.end();
  if (fault === undefined) return { text: plainText(bytes), diagnostics: [] };
  const before = decode(bytes.subarray(0, fault.offset));
  const place = indexLines(decode(bytes))(before.length);
  return { text: undefined, diagnostics: [report(fault, file, place)] };
}

/** What a look through a CSV tells. */
export interface InspectedCsv extends CsvText {
  /** Whether a row may have more cells than the header, and those empty. */
  trailing: boolean;
}

/**
 * Goes through a CSV, however large, and gives the text of its beginning, most often a megabyte or less, with the whole
 * header in it. The one source-error says why the file is no CSV.
 */
export async function inspectCsv(path: string, file: string): Promise<InspectedCsv> {
  const [form, commas] = [openForm(), watchTrailingCommas()];
  const head: Buffer[] = [];
  let inQuotes = false;
  for await (const block of readBlocks(path)) {
    if (head.length === 0 || inQuotes) {
      head.push(block);
      inQuotes = hasOddQuotes(block) !== inQuotes;
    }
    form.push(block);
    commas.push(block);
  }
  const [fault, trailing] = [form.end(), commas.found()];
  if (fault === undefined) return { text: plainText(Buffer.concat(head)), diagnostics: [], trailing };
  const { line, start } = await findLine(path, fault.offset);
  const before = decode(await readSpan(path, start, fault.offset));
  const place = { line, column: Array.from(before).length + 1 };
  return { text: undefined, diagnostics: [report(fault, file, place)], trailing };
}

/** Whether quotes open in a block that it does not close, or the other way round; one in a cell is written as two. */
function hasOddQuotes(block: Buffer): boolean {
  let odd = false;
  for (let at = block.indexOf(quote); at !== -1; at = block.indexOf(quote, at + 1)) odd = !odd;
  return odd;
}

/** Text as csv-parse is to read it. */
export function plainText(bytes: Uint8Array): string {
  return decode(bytes).replaceAll('\r\n', '\n');
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

function report({ message, hint }: CsvFault, file: string, at: Position): Diagnostic {
  return diagnose('source-error', { file, ...at }, message, hint);
}
