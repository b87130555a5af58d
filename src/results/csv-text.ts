import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { findQuoteFault } from './csv-records.ts';
import { type EncodingFault, findEncodingFault } from '../diagnostics/text-encoding.ts';
import { indexLines } from '../diagnostics/text-lines.ts';

/** A CSV as text, without byte order mark and with \n line ends, which leaves every line and column as it is. */
export interface CsvText {
  /** Undefined where the bytes are no CSV; the one diagnostic then says why. */
  text: string | undefined;
  diagnostics: Diagnostic[];
}

/** Decodes the bytes of a CSV, which must be well-formed RFC 4180 text in UTF-8; anything else is one source-error. */
export function decodeCsv(bytes: Uint8Array, file: string): CsvText {
  const loose = new TextDecoder('utf-8').decode(bytes);
  const text = loose.replaceAll('\r\n', '\n');
  const fault = findEmptiness(loose) ?? findEncodingFault(bytes) ?? findFormFault(loose, text);
  if (fault === undefined) return { text, diagnostics: [] };
  const { at, message, hint } = fault;
  return { text: undefined, diagnostics: [diagnose('source-error', { file, ...at }, message, hint)] };
}

function findEmptiness(loose: string): EncodingFault | undefined {
  if (loose.trim() !== '') return undefined;
  return {
    at: { line: 1, column: 1 },
    message: 'the file is empty',
    hint: 'write a header and at least one row',
  };
}

/** DuckDB cannot read a file that mixes line ends, and not every program takes a lone carriage return for one. */
function findFormFault(loose: string, text: string): EncodingFault | undefined {
  const [first] = /\r?\n/.exec(loose) ?? [undefined];
  if (first === undefined && /\r./.test(loose)) {
    const hint = 'save the file with the line ends of Unix (LF) or Windows (CR LF)';
    return { at: { line: 1, column: 1 }, message: 'the lines of the file end in a lone CR', hint };
  }
  // Line ends in quotes belong to a cell.
  for (const end of loose.matchAll(/"(?:[^"]|"")*"|\r\n|\n|\r/g)) {
    if (end[0] === (first ?? '\n') || end[0].startsWith('"')) continue;
    const hint = 'save the file with the same line ends (LF) throughout';
    return { at: indexLines(loose)(end.index), message: 'this line does not end like the first one', hint };
  }
  const long = findLongLine(text);
  if (long) return long;
  const fault = text.includes('"') ? findQuoteFault(text) : undefined;
  if (fault === undefined) return undefined;
  const { message, hint, ...at } = fault;
  return { at, message, hint };
}

/** DuckDB reads rows of up to 2 MB; a longer one is no observation. */
const longestLine = 2_000_000;

function findLongLine(text: string): EncodingFault | undefined {
  if (text.length <= longestLine / 3) return undefined;
  const lines = text.split('\n');
  const at = lines.findIndex(
    (line) => line.length > longestLine / 3 && Buffer.byteLength(line) >= longestLine,
  );
  if (at === -1) return undefined;
  const hint = 'look for a cell that has a file in it, or for line ends that are missing';
  return { at: { line: at + 1, column: 1 }, message: 'this row is longer than 2 MB', hint };
}
