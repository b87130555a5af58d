import type { Importer, Output, ParsedOutput, Quantity } from './importer.ts';
import { type LineReading, alienLine, parseLines } from './line-samples.ts';
import { listedFile, readHumanSize, readPlainSize } from './listed-file.ts';

const isListing = (text: string, size: RegExp): boolean => {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.length > 0 && lines.every((line) => size.test(line));
};

/**
 * The listing of GNU du: plain numbers are blocks of 1 KiB, and those of -h have the suffix of a power of 1024. As -h
 * rounds up, they are the sizes as printed, not those of the files. Behind `du -b` see `duBytes`.
 */
export const du: Importer = {
  tool: 'du',
  recognises: (text) => isListing(text, /^(?:du: |\d+(?:\.\d)?[KMGT]?\t.)/),
  parse: parseDu,
};

/** The listing of `du -b`: apparent sizes in bytes, which nothing in it tells from blocks. */
export const duBytes: Importer = {
  tool: 'du-b',
  recognises: (text) => isListing(text, /^(?:du: |\d+\t.)/),
  parse: (output) => parseListing(output, 'du -b', (size) => readPlainSize(size, 'B')),
};

function parseDu(output: Output): ParsedOutput {
  const isHuman = /^\uFEFF?[\d.]+[KMGT]\t/m.test(output.text);
  // Beside sizes with a suffix a plain one is in bytes, or from another listing; but nothing is nothing in both.
  return parseListing(output, 'du', (size) =>
    isHuman
      ? (readHumanSize(size) ?? (size === '0' ? readPlainSize(size, 'KiB') : undefined))
      : readPlainSize(size, 'KiB'),
  );
}

function parseListing(
  output: Output,
  tool: string,
  readSize: (size: string) => Quantity | undefined,
): ParsedOutput {
  const read = (line: string): LineReading => {
    const [, printed = '', path = ''] = /^(\S+)\t(.+)$/.exec(line) ?? [];
    const size = readSize(printed);
    if (size !== undefined) return { size, ...listedFile(path) };
    return /^\d+$/.test(printed)
      ? `${printed} has no unit, though other sizes have: import what du -b prints`
      : alienLine(line, tool);
  };
  return parseLines(output, { tool, subject: 'file', read, failure: /^du: (.*)$/ });
}
