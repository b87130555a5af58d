import { z } from 'zod';

/** What the head of a page, between its two lines of ---, has to say. */
export const frontmatterSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  order: z.int(),
  /** The anchors that it had in a former single page, which lead to it now. */
  formerly: z
    .array(z.string().regex(/^[\p{L}\p{N}_-]+$/u, 'an anchor has letters, digits, - and _'))
    .optional(),
  /** Lets numbers stand in the text that nothing checks. */
  unbound: z.literal('allow').optional(),
});

export type Frontmatter = z.infer<typeof frontmatterSchema>;
