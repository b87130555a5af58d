import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentFolder } from './diagnostics/content-folder.ts';
import { frontmatterSchema } from './chapter/frontmatter.ts';

/** The pages of the chapter; the id is the file name without .mdx. Inputs only: figures are never stored here. */
const performance = defineCollection({
  loader: glob({ base: `./${contentFolder}/performance`, pattern: '*.mdx' }),
  schema: frontmatterSchema,
});

export const collections = { performance };
