import { crc32 } from 'node:zlib';

/** A part of a PNG file. */
export interface PngChunk {
  type: string;
  data: Buffer;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The bytes of a chunk beside its data: its length, its type and its checksum. */
const frame = 12;

/** The bytes of a PNG of these chunks (https://www.w3.org/TR/png-3/#5DataRep). */
export function writeChunks(chunks: readonly PngChunk[]): Buffer<ArrayBuffer> {
  return Buffer.concat([signature, ...chunks.map(frameChunk)]);
}

/** The chunks of a PNG, which is taken to be in order. */
export function readChunks(png: Buffer): PngChunk[] {
  const chunks: PngChunk[] = [];
  for (let at = signature.length; at < png.length;) {
    const end = at + 8 + png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

function frameChunk({ type, data }: PngChunk): Buffer {
  const framed = Buffer.alloc(data.length + frame);
  framed.writeUInt32BE(data.length, 0);
  framed.write(type, 4, 'latin1');
  data.copy(framed, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, -4)), data.length + 8);
  return framed;
}
