import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { frontmatterSchema } from './chapter/frontmatter.ts';

/** The pages of the chapter; the id is the file name without .mdx. Inputs only: figures are never stored here. */
const performance = defineCollection({
  loader: glob({ base: './content/performance', pattern: '*.mdx' }),
  schema: frontmatterSchema,
});

export const collections = { performance };
