import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { type CacheFolder, openStore } from './cache-store.ts';

/** What was made in other processes, of the same inputs by the same program. */
export interface FigureCache {
  /**
   * Gives what `make` made of the inputs before, or makes it and keeps it where `isKept` lets it. `inputs` is a text that
   * has all that goes in; values are what structured clones can hold.
   */
  recall<Value>(
    kind: 'figure' | 'png',
    inputs: string,
    make: () => Promise<Value>,
    isKept?: (value: Value) => boolean,
  ): Promise<Value>;
}

/** Enough for the 2,000 figures of 1,000 pages, each with both its pictures. */
const mostBytes = 512 * 1024 * 1024;

interface CacheOptions extends Omit<CacheFolder, 'bound'> {
  bound?: number;
  /** A digest of the program, on which what it makes depends as well. */
  compiler: string;
}

/** Opens a cache in a folder. */
export function openCache({ compiler, bound = mostBytes, ...folder }: CacheOptions): FigureCache {
  const store = openStore({ ...folder, bound });
  return {
    async recall(kind, inputs, make, isKept = () => true) {
      const name = createHash('sha256')
        .update(JSON.stringify([kind, compiler, inputs]))
        .digest('hex');
      const known = await store.read(name);
      // The name has all that the value follows from, and the store gives back what it was given.
      const revive = (bytes: Buffer) =>
        deserialize(zstdDecompressSync(bytes)) as Awaited<ReturnType<typeof make>>;
      if (known) return revive(known);
      const value = await make();
      if (!isKept(value)) return value;
      // Figures are mostly SVG, of which a tenth is left.
      const bytes = zstdCompressSync(serialize(value));
      await store.write(name, bytes);
      // Not the value itself: here it may have what no later process gets, such as Vega's marks on the rows.
      return revive(bytes);
    },
  };
}
