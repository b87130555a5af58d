import type { Report } from './csv-fault.ts';

const [quote, lineFeed, carriageReturn] = [0x22, 0x0a, 0x0d];

/**
 * Checks that every line ends like the first one, block by block; line ends in quotes belong to a cell. Where there are
 * none but lone carriage returns, all of them are one fault.
 */
export function checkLineEnds(report: Report): {
  push: (block: Buffer, offset: number) => void;
  end: () => void;
} {
  let crlf: boolean | undefined;
  let odd: number | undefined;
  let inside = false;
  const check = (bytes: Buffer, offset: number): void => {
    const first = bytes.indexOf(lineFeed);
    if (first !== -1) crlf ??= bytes[first - 1] === carriageReturn;
    const at = crlf === true ? findOdd(bytes, first) : bytes.indexOf(carriageReturn);
    if (at !== -1) odd ??= offset + at;
  };
  return {
    push(block, offset) {
      // Where there is no carriage return nothing can be wrong, and it is enough to know where the quotes end.
      const plain = crlf === false && !block.includes(carriageReturn);
      let start = 0;
      // Stretches outside of quotes are checked, and those inside are left out.
      for (let at = block.indexOf(quote); at !== -1; at = block.indexOf(quote, at + 1)) {
        if (!inside && !plain) check(block.subarray(start, at), offset + start);
        inside = !inside;
        start = at + 1;
      }
      if (!inside && !plain) check(block.subarray(start), offset + start);
    },
    end() {
      if (odd === undefined) return;
      if (crlf === undefined) report('lone-cr', 0);
      else report('line-end', odd);
    },
  };
}

/** The first carriage return that no line feed follows, or line feed without one; -1 where there is none. */
function findOdd(bytes: Buffer, firstFeed: number): number {
  let [at, feed] = [bytes.indexOf(carriageReturn), firstFeed];
  while (at !== -1 && feed === at + 1) {
    at = bytes.indexOf(carriageReturn, feed);
    feed = bytes.indexOf(lineFeed, feed + 1);
  }
  const odd = [at, feed].filter((place) => place !== -1);
  return odd.length > 0 ? Math.min(...odd) : -1;
}
