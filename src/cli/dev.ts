import { dev as serveSite } from 'astro';
import type { ExitCode } from './program.ts';
import type { Terminal } from './terminal.ts';

/** Serves the site on loopback and reloads it on every change of an input; runs until it is stopped. */
export async function dev({ port }: { port?: number }, { root }: Terminal): Promise<ExitCode> {
  await serveSite({
    root,
    server: { host: '127.0.0.1', ...(port !== undefined && { port }) },
  });
  return 0;
}
