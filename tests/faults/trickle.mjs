// A pipe that is slow, and passes on 4 kB at a time.
import { readSync, writeSync } from 'node:fs';

const piece = new Uint8Array(4096);
const pause = new Int32Array(new SharedArrayBuffer(4));

for (let length = readSync(0, piece); length > 0; length = readSync(0, piece)) {
  let from = 0;
  while (from < length) from += writeSync(1, piece, from, length - from);
  Atomics.wait(pause, 0, 0, 2);
}
