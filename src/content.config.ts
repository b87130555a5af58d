import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentFolder } from './diagnostics/content-folder.ts';
import { frontmatterSchema } from './chapter/frontmatter.ts';

/** The pages of the chapter; the id is the file name without .mdx. Inputs only: figures are never stored here. */
const performance = defineCollection({
  loader: glob({ base: `./${contentFolder}/performance`, pattern: '*.mdx' }),
  schema: frontmatterSchema,
});

/** The pages beside the chapter; the id is the folder of the index.mdx. */
const supplements = defineCollection({
  loader: glob({
    base: `./${contentFolder}`,
    pattern: ['*/index.mdx', '!performance/index.mdx'],
    generateId: ({ entry }) => dirname(entry),
  }),
  schema: frontmatterSchema,
});

// Astro warns of a collection without entries, as if something were missing.
const folders = readdirSync(contentFolder).filter((folder) => folder !== 'performance');
const some = folders.some((folder) => existsSync(join(contentFolder, folder, 'index.mdx')));

export const collections = { performance, ...(some && { supplements }) };
