import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { findQuoteFault } from './csv-records.ts';
import { type Position, indexLines } from '../diagnostics/text-lines.ts';

/** A CSV as text, without byte order mark and with \n line ends, which leaves every line and column as it is. */
export interface CsvText {
  /** Undefined where the bytes are no CSV; the one diagnostic then says why. */
  text: string | undefined;
  diagnostics: Diagnostic[];
}

interface TextFault {
  at: Position;
  message: string;
  hint: string;
}

/** Decodes the bytes of a CSV, which must be well-formed RFC 4180 text in UTF-8; anything else is one source-error. */
export function decodeCsv(bytes: Uint8Array, file: string): CsvText {
  const loose = new TextDecoder('utf-8').decode(bytes);
  const text = loose.replaceAll('\r\n', '\n');
  const fault = findEncodingFault(bytes, loose) ?? findFormFault(loose, text);
  if (fault === undefined) return { text, diagnostics: [] };
  const { at, message, hint } = fault;
  return { text: undefined, diagnostics: [diagnose('source-error', { file, ...at }, message, hint)] };
}

function findEncodingFault(bytes: Uint8Array, loose: string): TextFault | undefined {
  const find = indexLines(loose);
  if (loose.trim() === '') {
    return { at: find(0), message: 'the file is empty', hint: 'write a header and at least one row' };
  }
  if (!isUtf8(bytes)) {
    const at = find(loose.indexOf('\uFFFD'));
    return { at, message: 'the file is not UTF-8 text', hint: 'save the file with the encoding UTF-8' };
  }
  const nul = loose.indexOf('\0');
  if (nul === -1) return undefined;
  const hint = 'save the file as UTF-8 text; UTF-16 and binary files have such bytes';
  return { at: find(nul), message: 'the file has a NUL byte, which text has not', hint };
}

/** DuckDB cannot read a file that mixes line ends, and not every program takes a lone carriage return for one. */
function findFormFault(loose: string, text: string): TextFault | undefined {
  const [first] = /\r?\n/.exec(loose) ?? ['\n'];
  for (const end of loose.matchAll(/\r\n|\n|\r/g)) {
    if (end[0] === first) continue;
    const hint = 'save the file with the same line ends (LF) throughout';
    return { at: indexLines(loose)(end.index), message: 'this line does not end like the first one', hint };
  }
  const fault = text.includes('"') ? findQuoteFault(text) : undefined;
  if (fault === undefined) return undefined;
  const { message, ...at } = fault;
  const hint = 'put a cell that has a quote in it in quotes, and write each quote in it twice ("")';
  return { at, message, hint };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
