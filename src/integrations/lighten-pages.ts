import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { basename } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { leanPages } from '../lean/lean-page.ts';

/** Leaves out of each built page what Astro puts into it for others: styles, the names of scopes, hashes. */
export function lightenPages(): AstroIntegration {
  let base = '/';
  return {
    name: 'perfdocs:lean-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/+$/, '')}/`;
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = (await readdir(folder, { recursive: true }))
          .map((file) => file.replaceAll('\\', '/'))
          .toSorted();
        const fetched = await readTexts(
          folder,
          files.filter((file) => /^_astro\/.*\.(?:css|js)$/.test(file)),
        );
        const lean = leanPages(new Map([...fetched].map(([file, text]) => [base + file, text])));
        const pages = files.filter((file) => file.endsWith('.html'));
        for (const [file, html] of await readTexts(folder, pages))
          await writeFile(join(folder, file), lean(html));
        await removeUnnamed(folder, fetched, await readTexts(folder, pages));
      },
    },
  };
}

async function readTexts(folder: string, files: readonly string[]): Promise<Map<string, string>> {
  const texts = files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const);
  return new Map(await Promise.all(texts));
}

/** Removes the scripts that stand in pages now, and that nothing names any more. */
async function removeUnnamed(
  folder: string,
  fetched: ReadonlyMap<string, string>,
  pages: ReadonlyMap<string, string>,
): Promise<void> {
  const all = [...fetched.values(), ...pages.values()].join('\n');
  for (const file of fetched.keys())
    if (file.endsWith('.js') && !all.includes(basename(file))) await rm(join(folder, file));
}
