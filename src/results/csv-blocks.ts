import { createReadStream } from 'node:fs';

const lineFeed = 0x0a;

/**
 * The bytes of a text file in blocks of whole lines, a megabyte or so each, so that a file of any size is gone through
 * in little memory and no character or line end is cut in two. Only the last block may end without a line feed.
 */
export async function* readBlocks(path: string, size = 1 << 20): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  for await (const chunk of createReadStream(path, { highWaterMark: size }) as AsyncIterable<Buffer>) {
    const end = chunk.lastIndexOf(lineFeed) + 1;
    if (end > 0) {
      yield Buffer.concat([...waiting, chunk.subarray(0, end)]);
      waiting = [];
    }
    if (end < chunk.length) waiting.push(chunk.subarray(end));
  }
  if (waiting.length > 0) yield Buffer.concat(waiting);
}

/** Where a line starts in a file, and how many bytes of it come before an offset. */
export interface ByteLine {
  line: number;
  start: number;
}

/** The line of a file that the byte at an offset is in. A lone carriage return ends a line too, as editors have it. */
export async function findLine(path: string, offset: number): Promise<ByteLine> {
  let [line, start, done] = [1, 0, 0];
  for await (const block of readBlocks(path)) {
    for (let at = 0; at < block.length && done + at < offset; at += 1) {
      const ends = block[at] === lineFeed || (block[at] === 0x0d && block[at + 1] !== lineFeed);
      if (!ends) continue;
      line += 1;
      start = done + at + 1;
    }
    done += block.length;
    if (done >= offset) break;
  }
  return { line, start };
}
