import { dev as serveSite } from 'astro';

/** Serves the site on loopback and reloads it on every change of an input; runs until it is stopped. */
export async function dev({ port }: { port?: number }): Promise<void> {
  await serveSite({
    root: process.cwd(),
    server: { host: '127.0.0.1', ...(port !== undefined && { port }) },
  });
}
