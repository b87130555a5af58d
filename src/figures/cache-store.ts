import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keepBound } from './cache-bound.ts';

/** Files of a folder that can be made anew at any time: entries, by name. No fault of the disk is thrown. */
export interface CacheStore {
  /** The content of an entry; undefined where there is none, or none that is as it was written. */
  read(name: string): Promise<Buffer | undefined>;
  write(name: string, content: Uint8Array): Promise<void>;
}

export interface CacheFolder {
  /** Absolute path; the folder is made when the first entry is written. */
  folder: string;
  /** How many bytes its files may have. */
  bound: number;
  /** Is told, in a line, what keeps the cache from its work. */
  warn: (message: string) => void;
}

const sealLength = 32;

/** There is no entry, or no folder for it; if it cannot be made, the next that is written tells. */
const absent = ['ENOENT', 'ENOTDIR'];

/** Opens the entries of a folder, which several processes may read and write at the same time. */
export function openStore({ folder, bound, warn }: CacheFolder): CacheStore {
  const grow = keepBound(folder, bound);
  return {
    async read(name) {
      const path = join(folder, name);
      try {
        const content = unseal(name, await readFile(path));
        if (content) await markUsed(path);
        else warn(`${path} is damaged: what it held is made anew`);
        return content;
      } catch (error) {
        const code = codeOf(error);
        if (!absent.includes(code))
          warn(`${folder} cannot be read (${code}): figures are made anew each time`);
        return undefined;
      }
    },
    async write(name, content) {
      try {
        await mkdir(folder, { recursive: true });
        await writeAside(join(folder, name), [seal(name, content), content]);
        await grow(sealLength + content.length);
      } catch (error) {
        warn(`${folder} cannot be written (${codeOf(error)}): figures are made anew each time`);
      }
    },
  };
}

/** Writes a file in one step: whoever reads it at this time gets the whole of the one before, or of this one. */
async function writeAside(path: string, content: readonly Uint8Array[]): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await writeFile(aside, content, { flag: 'wx' });
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** A checksum in front of the content of an entry, by which it is known to be whole and in its place. */
function seal(name: string, content: Uint8Array): Buffer {
  return createHash('sha256').update(name).update(content).digest();
}

function unseal(name: string, bytes: Buffer): Buffer | undefined {
  const content = bytes.subarray(sealLength);
  return seal(name, content).equals(bytes.subarray(0, sealLength)) ? content : undefined;
}

/** What was used last is the last to go. On a disk that cannot be written to, nothing goes. */
async function markUsed(path: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now).catch(() => undefined);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
