import type { Terminal } from './terminal.ts';

/**
 * Writes files by way of `write`. Where that fails, as on a full disk, it says why instead of showing a stack, and gives
 * undefined.
 */
export async function tryWrite<T>(write: () => Promise<T>, { complain }: Terminal): Promise<T | undefined> {
  try {
    return await write();
  } catch (error) {
    complain(`the files could not be written: ${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  }
}
