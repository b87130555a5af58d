import { isUtf8 } from 'node:buffer';
import { isUtf16 } from '../diagnostics/text-encoding.ts';
import { type CsvFault, type FaultKind, type Report, faultWords, faultKinds } from './csv-fault.ts';
import { checkLineEnds } from './csv-line-ends.ts';

const [quote, comma, lineFeed, carriageReturn] = [0x22, 0x2c, 0x0a, 0x0d];

/** Goes through the blocks of a CSV, which are whole lines. */
export interface CsvForm {
  push: (block: Buffer) => void;
  /** The fault that most of the others follow from; undefined where the bytes are well-formed RFC 4180 text in UTF-8. */
  end: () => CsvFault | undefined;
}

/** Checks the form of a CSV. Only what has quotes or carriage returns in it is gone through byte by byte. */
export function openForm(): CsvForm {
  const found = new Map<FaultKind, number>();
  const report = (kind: FaultKind, offset: number): void => {
    if (!found.has(kind)) found.set(kind, offset);
  };
  const [ends, quotes] = [checkLineEnds(report), checkQuotes(report)];
  let [done, blank] = [0, true];
  return {
    push(block) {
      blank &&= block.toString().trim() === '';
      if (done === 0 && isUtf16(block)) report('utf-16', 0);
      if (!isUtf8(block)) report('encoding', done + findBadByte(block));
      const nul = block.indexOf(0);
      if (nul !== -1) report('nul', done + nul);
      ends.push(block, done);
      if (block.length >= longestLine) reportLongLine(block, done, report);
      quotes.push(block, done);
      done += block.length;
    },
    end() {
      if (blank) return { offset: 0, ...faultWords.empty };
      ends.end();
      quotes.end();
      for (const kind of faultKinds) {
        const offset = found.get(kind);
        if (offset !== undefined) return { offset, ...faultWords[kind] };
      }
      return undefined;
    },
  };
}

function findBadByte(block: Buffer): number {
  const loose = new TextDecoder('utf-8', { ignoreBOM: true }).decode(block);
  return Buffer.byteLength(loose.slice(0, loose.indexOf('\uFFFD')));
}

/** DuckDB reads rows of up to 2 MB; a longer one is no observation. */
const longestLine = 2_000_000;

function reportLongLine(block: Buffer, offset: number, report: Report): void {
  let start = 0;
  while (block.length - start >= longestLine) {
    const end = block.subarray(start, start + longestLine).lastIndexOf(lineFeed);
    if (end === -1) {
      report('long-line', offset + start);
      return;
    }
    start += end + 1;
  }
}

/** Blocks are whole lines: before the first byte of one comes a line end, or a byte order mark. */
function startsCell(block: Buffer, at: number, offset: number): boolean {
  const before = block[at - 1];
  const afterMark = offset === 0 && at === 3 && block.readUIntBE(0, 3) === 0xefbbbf;
  return before === undefined || before === comma || before === lineFeed || afterMark;
}

/** A quote opens a cell at its start, closes it before a comma or a line end, and is written twice within. */
function checkQuotes(report: Report): { push: (block: Buffer, offset: number) => void; end: () => void } {
  let [inside, record] = [false, 0];
  return {
    push(block, offset) {
      let at = block.indexOf(quote);
      while (at !== -1) {
        if (!inside && !startsCell(block, at, offset)) report('quote', offset + at);
        const next = block[at + 1];
        if (inside && next === quote) at += 1;
        else if (inside && next !== undefined && ![comma, lineFeed, carriageReturn].includes(next)) {
          report('quote', offset + at);
          return;
        } else {
          inside = !inside;
          if (inside) record = offset + block.lastIndexOf(lineFeed, at) + 1;
        }
        at = block.indexOf(quote, at + 1);
      }
    },
    end: () => {
      if (inside) report('open-quote', record);
    },
  };
}
