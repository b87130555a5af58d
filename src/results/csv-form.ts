import { isUtf8 } from 'node:buffer';

/** What keeps bytes from being a CSV, and the offset of the byte at which that shows. */
export interface CsvFault {
  offset: number;
  message: string;
  hint: string;
}

type FaultKind = 'encoding' | 'nul' | 'line-end' | 'quote' | 'open-quote';

const [quote, comma, lineFeed, carriageReturn] = [0x22, 0x2c, 0x0a, 0x0d];

const words: Readonly<Record<FaultKind | 'empty', Omit<CsvFault, 'offset'>>> = {
  empty: { message: 'the file is empty', hint: 'write a header and at least one row' },
  encoding: { message: 'the file is not UTF-8 text', hint: 'save the file with the encoding UTF-8' },
  nul: {
    message: 'the file has a NUL byte, which text has not',
    hint: 'save the file as UTF-8 text; UTF-16 and binary files have such bytes',
  },
  // DuckDB cannot read a file that mixes line ends, and not every program takes a lone carriage return for one.
  'line-end': {
    message: 'this line does not end like the first one',
    hint: 'save the file with the same line ends (LF) throughout',
  },
  quote: {
    message: 'a quote in the middle of a cell',
    hint: 'put a cell that has a quote in it in quotes, and write each quote in it twice ("")',
  },
  'open-quote': {
    message: 'a quote in this row is never closed',
    hint: 'put a cell that has a quote in it in quotes, and write each quote in it twice ("")',
  },
};

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
      if (!isUtf8(block)) report('encoding', done + findBadByte(block));
      const nul = block.indexOf(0);
      if (nul !== -1) report('nul', done + nul);
      ends(block, done);
      quotes.push(block, done);
      done += block.length;
    },
    end() {
      if (blank) return { offset: 0, ...words.empty };
      quotes.end();
      for (const kind of ['encoding', 'nul', 'line-end', 'quote', 'open-quote'] as const) {
        const offset = found.get(kind);
        if (offset !== undefined) return { offset, ...words[kind] };
      }
      return undefined;
    },
  };
}

function findBadByte(block: Buffer): number {
  const loose = new TextDecoder('utf-8', { ignoreBOM: true }).decode(block);
  return Buffer.byteLength(loose.slice(0, loose.indexOf('\uFFFD')));
}

type Report = (kind: FaultKind, offset: number) => void;

/** Every line has to end like the first one. */
function checkLineEnds(report: Report): (block: Buffer, offset: number) => void {
  let crlf: boolean | undefined;
  return (block, offset) => {
    const first = block.indexOf(lineFeed);
    if (first !== -1) crlf ??= block[first - 1] === carriageReturn;
    let at = block.indexOf(carriageReturn);
    if (crlf !== true) {
      if (at !== -1) report('line-end', offset + at);
      return;
    }
    let feed = first;
    // Each carriage return has to be followed by the next line feed, with none of either left over.
    while (at !== -1 && feed === at + 1) {
      at = block.indexOf(carriageReturn, feed);
      feed = block.indexOf(lineFeed, feed + 1);
    }
    const odd = [at, feed].filter((place) => place !== -1);
    if (odd.length > 0) report('line-end', offset + Math.min(...odd));
  };
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
