import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';

export const collections = {
  performance: defineCollection({ loader: glob({ base: './src/content/performance', pattern: '*.mdx' }) }),
};
