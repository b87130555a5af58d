import { dev as serveSite } from 'astro';
import { watchOpenings } from '../project/watch-openings.ts';
import type { ExitCode } from './program.ts';
import { watchCommand } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** The options of the command. */
interface DevOptions {
  port?: number;
  /** Say nothing of how far the opening of the project is that a page waits for. */
  silent?: boolean;
}

/** Serves the site on loopback and reloads it on every change of an input; runs until it is stopped. */
export async function dev({ port, silent = false }: DevOptions, terminal: Terminal): Promise<ExitCode> {
  const { root } = terminal;
  watchOpenings(() => watchCommand(terminal, silent));
  await serveSite({
    root,
    server: { host: '127.0.0.1', ...(port !== undefined && { port }) },
  });
  return 0;
}
