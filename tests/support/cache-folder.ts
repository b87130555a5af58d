import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for a cache, which need not be there, and what the cache has said. */
export interface CacheFolder {
  folder: string;
  warnings: string[];
  warn: (message: string) => void;
}

/** Gives a place for a cache, which is gone when `use` is done. */
export async function withCacheFolder<T>(use: (cache: CacheFolder) => Promise<T>): Promise<T> {
  const parent = await mkdtemp(join(tmpdir(), 'perfdocs-cache-'));
  const warnings: string[] = [];
  const warn = (message: string): void => {
    warnings.push(message);
  };
  try {
    return await use({ folder: join(parent, 'cache'), warnings, warn });
  } finally {
    await rm(parent, { recursive: true });
  }
}
