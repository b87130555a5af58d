import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** In a folder aside: what stood in the place of the site before. */
const before = 'before';

/** Makes a folder beside dist/ to build in, and takes it away once it was used. */
export async function inAside<T>(root: string, use: (aside: string) => Promise<T>): Promise<T> {
  const aside = await makeAside(root);
  try {
    const outcome = await use(aside);
    await rm(aside, { recursive: true, force: true });
    return outcome;
  } catch (error) {
    // One page has failed, and others are still being written from what is in the folder.
    process.once('exit', () => {
      rmSync(aside, { recursive: true, force: true });
    });
    throw error;
  }
}

/**
 * Makes a folder of this process beside dist/, to build in, and takes away those that builds which were killed left
 * behind. Its name tells whose it is: several builds may run at once, also in containers that share the disk.
 */
export async function makeAside(root: string): Promise<string> {
  await clearAsides(root);
  return mkdtemp(join(root, `.dist-${hostname()}-${process.pid}-`));
}

async function clearAsides(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const [, host, pid] = /^\.dist-(.+)-(\d+)-[^-]+$/.exec(name) ?? [];
    if (host !== hostname() || isRunning(Number(pid))) continue;
    const aside = join(root, name);
    // Killed between the two steps of a swap, a build has moved dist/ away.
    await rename(join(aside, before), join(root, 'dist')).catch(() => undefined);
    await rm(aside, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    // Sends nothing: it only asks.
    return process.kill(pid, 0);
  } catch (error) {
    // It is somebody else's.
    return codeOf(error) === 'EPERM';
  }
}

/**
 * Puts the folder `fresh` in the place of `target`, and what was there into the folder `aside`. Nobody sees a part of
 * either; of several builds that end at once, the last one stays. Where it fails, the target is what it was.
 */
export async function swapFolder(fresh: string, target: string, aside: string): Promise<void> {
  const old = join(aside, before);
  for (;;) {
    await rm(old, { recursive: true, force: true });
    const moved = await renameThere(target, old);
    try {
      await rename(fresh, target);
      return;
    } catch (error) {
      // Another build has put its own there since.
      if (['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) continue;
      if (moved) await rename(old, target);
      throw error;
    }
  }
}

/** Renames a folder; false where there is none. */
async function renameThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
