import { open } from 'node:fs/promises';

/** The bytes of a file from one offset up to another. */
export async function readSpan(path: string, start: number, end: number): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(end - start), 0, end - start, start);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
