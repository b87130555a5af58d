import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { hostHeaders } from '../machines/host-headers.ts';

/** Writes `_headers` beside the pages; Astro makes no routes of files whose names begin so. */
export function writeHeaders(): AstroIntegration {
  let base = '/';
  return {
    name: 'perfdocs:host-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, pages }) => {
        const paths = pages.map(({ pathname }) => pathname);
        await writeFile(new URL('_headers', dir), hostHeaders(base, paths));
      },
    },
  };
}
