import { preview as serveBuilt } from 'astro';

/** Serves dist/ on loopback; runs until it is stopped. */
export async function preview({ port }: { port?: number }): Promise<void> {
  await serveBuilt({
    root: process.cwd(),
    server: { host: '127.0.0.1', ...(port !== undefined && { port }) },
  });
}
