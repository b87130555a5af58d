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
}

const [quote, comma, lineFeed, carriageReturn] = [0x22, 0x2c, 0x0a, 0x0d];

/**
 * Goes through the records of a CSV below its header, for as long as `visit` gives true. The file has to be well-formed,
 * so that a quote can only begin or end a quoted stretch. DuckDB skips a blank line, except where the table has one
 * column: there it is a row with an empty cell.
 */
export async function scanRecords(path: string, visit: (record: RecordSpan) => boolean): Promise<void> {
  let [done, line, inside] = [0, 1, false];
  let record = { start: 0, line, width: 1 };
  let columns: number | undefined;
  const finish = (end: number): boolean => {
    const { start, width } = record;
    if (columns === undefined) columns = width;
    else if (end > start || columns === 1) return visit({ ...record, end });
    return true;
  };
  for await (const block of readBlocks(path)) {
    for (let at = 0; at < block.length; at += 1) {
      const byte = block[at];
      if (byte === quote) inside = !inside;
      else if (byte === comma && !inside) record.width += 1;
      if (byte !== lineFeed) continue;
      line += 1;
      if (inside) continue;
      if (!finish(done + (block[at - 1] === carriageReturn ? at - 1 : at))) return;
      record = { start: done + at + 1, line, width: 1 };
    }
    done += block.length;
  }
  if (record.start < done) finish(done);
}
