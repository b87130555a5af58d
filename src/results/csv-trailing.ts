const [quote, comma, lineFeed, carriageReturn] = [0x22, 0x2c, 0x0a, 0x0d];

/** Goes through the blocks of a CSV, which are whole lines. */
export interface TrailingCommas {
  push: (block: Buffer) => void;
  /** Whether a row may have more cells than the header, and those empty. */
  found: () => boolean;
}

/** A line that ends with an empty cell. */
const suspect = /,(?:"")?\r?(?:\n|$)/;

/**
 * Watches for rows with empty cells after their last one, of which DuckDB takes no notice. Only lines that end with an empty
 * cell are counted; those with quotes, whose commas may be part of a cell, are only suspected.
 */
export function watchTrailingCommas(): TrailingCommas {
  let [expected, found] = [-1, false];
  const look = (line: Buffer): void => {
    found ||= line.includes(quote) || countCommas(line) !== expected;
  };
  return {
    push(block) {
      if (expected === -1) expected = countCommas(block.subarray(0, endOf(block, 0)));
      // Most files have none, and need not be gone through line by line.
      if (!suspect.test(block.toString('latin1'))) return;
      for (let at = block.indexOf(comma); at !== -1 && !found; at = block.indexOf(comma, at + 1)) {
        const end = endOf(block, at);
        const last = block[end - 1] === carriageReturn ? end - 2 : end - 1;
        const isEmpty = block[last] === quote && block[last - 1] === quote && block[last - 2] === comma;
        if (isEmpty || block[last] === comma)
          look(block.subarray(block.lastIndexOf(lineFeed, at) + 1, last + 1));
        at = end;
      }
    },
    found: () => found,
  };
}

/** Where the line of a byte ends. */
function endOf(block: Buffer, at: number): number {
  const end = block.indexOf(lineFeed, at);
  return end === -1 ? block.length : end;
}

function countCommas(line: Buffer): number {
  let count = 0;
  for (let at = line.indexOf(comma); at !== -1; at = line.indexOf(comma, at + 1)) count += 1;
  return count;
}
