import { readBlocks } from './csv-blocks.ts';

/** Where a record of a CSV is in its file, line end left out. */
export interface RecordSpan {
  /** Offsets in bytes. */
  start: number;
  end: number;
  /** The line that it starts in, from 1. */
  line: number;
  /** How many cells it has. */
  width: number;
  /** How many of its last cells are empty. */
  blanks: number;
}

const [quote, comma, lineFeed, carriageReturn] = [0x22, 0x2c, 0x0a, 0x0d];

/**
 * Goes through the records of a CSV below its header, for as long as `visit` gives true. The file has to be well-formed,
 * so that a quote can only begin or end a quoted stretch. DuckDB skips a blank line, except where the table has one
 * column: there it is a row with an empty cell.
 */
export async function scanRecords(path: string, visit: (record: RecordSpan) => boolean): Promise<void> {
  let [done, line, inside, cell] = [0, 1, false, 0];
  let record = { start: 0, line, width: 1, blanks: 0 };
  let columns: number | undefined;
  const finish = (end: number): boolean => {
    if (columns === undefined) columns = record.width;
    else if (end > record.start || columns === 1) return visit({ ...record, end });
    return true;
  };
  for await (const block of readBlocks(path)) {
    const endCell = (at: number): void => {
      const size = done + at - cell;
      const isBlank = size === 0 || (size === 2 && block[at - 1] === quote && block[at - 2] === quote);
      record.blanks = isBlank ? record.blanks + 1 : 0;
      cell = done + at + 1;
    };
    for (let at = 0; at < block.length; at += 1) {
      const byte = block[at];
      if (byte === quote) inside = !inside;
      else if (byte === comma && !inside) {
        endCell(at);
        record.width += 1;
      }
      // A lone carriage return, which can stand in a quoted cell, ends a line too, as editors have it.
      if (byte === carriageReturn && block[at + 1] !== lineFeed) line += 1;
      if (byte !== lineFeed) continue;
      line += 1;
      if (inside) continue;
      const end = block[at - 1] === carriageReturn ? at - 1 : at;
      endCell(end);
      if (!finish(done + end)) return;
      cell = done + at + 1;
      record = { start: cell, line, width: 1, blanks: 0 };
    }
    if (!inside && block.at(-1) !== lineFeed) endCell(block.length);
    done += block.length;
  }
  if (record.start < done) finish(done);
}
