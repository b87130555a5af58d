import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { leanPages } from '../lean/lean-page.ts';

/** Leaves out of each built page what Astro puts into it for others: styles, the names of scopes, hashes. */
export function lightenPages(): AstroIntegration {
  return {
    name: 'perfdocs:lean-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = (await readdir(folder, { recursive: true })).toSorted();
        const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');
        const fetched = files.filter((file) => /^_astro\b.*\.(?:css|js)$/.test(file));
        const lean = leanPages(await Promise.all(fetched.map(read)));
        for (const file of files.filter((name) => name.endsWith('.html'))) {
          await writeFile(join(folder, file), lean(await read(file)));
        }
      },
    },
  };
}
