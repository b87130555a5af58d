import type { Importer, Output, ParsedOutput } from './importer.ts';
import { type LineReading, alienLine, parseLines } from './line-samples.ts';
import { listedFile } from './listed-file.ts';
import { parseSections } from './size-sections.ts';

const berkeley = /^\s*text\s+data\s+bss\s+dec\s+hex\s+filename$/m;
const object =
  /^\s*(?<text>\d{1,15})\s+(?<data>\d{1,15})\s+(?<bss>\d{1,15})\s+(?<total>\d{1,15})\s+[\da-f]+\s+(?<path>.+)$/;
const sysv = /^section\s+size\s+addr\r?$/m;

/**
 * The listing of `size` of the binutils, in decimal bytes: a sample for each object. In the Berkeley format, `text` has
 * the read-only data too; that of -A has each section by its own name (`.text`), and the `total`.
 */
export const size: Importer = {
  tool: 'size',
  recognises: (text) => berkeley.test(text) || sysv.test(text),
  parse: (output) => (sysv.test(output.text) ? parseSections(output) : parseObjects(output)),
};

function parseObjects(output: Output): ParsedOutput {
  return parseLines(output, { tool: 'size', subject: 'object', read: readObject, failure: /^size: (.*)$/ });
}

function readObject(line: string): LineReading {
  if (berkeley.test(line)) return undefined;
  const { text = '', data = '', bss = '', total = '', path } = object.exec(line)?.groups ?? {};
  if (path === undefined) return alienLine(line, 'size');
  // What -t adds up is no object.
  if (path === '(TOTALS)') return undefined;
  if (Number(text) + Number(data) + Number(bss) !== Number(total))
    return `${text}, ${data} and ${bss} do not add up to ${total}`;
  const inBytes = (digits: string) => ({ value: Number(digits), unit: 'B' });
  const sizes = { text: inBytes(text), data: inBytes(data), bss: inBytes(bss), total: inBytes(total) };
  return { ...listedFile(path), ...sizes };
}
