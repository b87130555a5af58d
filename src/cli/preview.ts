import { preview as serveBuilt } from 'astro';
import type { ExitCode } from './program.ts';
import type { Terminal } from './terminal.ts';

/** Serves dist/ on loopback; runs until it is stopped. */
export async function preview({ port }: { port?: number }, { root }: Terminal): Promise<ExitCode> {
  await serveBuilt({
    root,
    server: { host: '127.0.0.1', ...(port !== undefined && { port }) },
  });
  return 0;
}
