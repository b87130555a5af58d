import { dirname } from 'node:path/posix';
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

export const collections = { performance, supplements };
