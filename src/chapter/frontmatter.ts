import { z } from 'zod';

/** What the head of a page, between its two lines of ---, has to say. */
export const frontmatterSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  order: z.int(),
  /** Lets numbers stand in the text that nothing checks. */
  unbound: z.literal('allow').optional(),
});

export type Frontmatter = z.infer<typeof frontmatterSchema>;
