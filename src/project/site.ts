import { z } from 'zod';

const link = z.strictObject({ label: z.string().min(1), href: z.url({ protocol: /^https?$/ }) });

/** A work that pages cite with <Cite id="..."/>. */
const reference = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  authors: z.array(z.string().min(1)).min(1),
  title: z.string().min(1),
  venue: z.string().min(1),
  year: z.int(),
  href: z.url({ protocol: /^https?$/ }),
  note: z.string().optional(),
  bibtex: z.array(z.string()).min(1),
});

/** The form of content/site.json: all that is one project's own, so that replacing content/ gives another site. */
export const siteSchema = z.strictObject({
  $schema: z.string().optional(),
  title: z.string().min(1),
  description: z.string().min(1),
  language: z.string().default('en'),
  chapter: z.string().min(1),
  home: link,
  nav: z.array(link),
  repository: z.strictObject({ url: z.url({ protocol: /^https?$/ }), branch: z.string().min(1) }),
  community: z.strictObject({
    title: z.string().min(1),
    text: z.string().min(1),
    links: z.array(link),
  }),
  footer: z.array(z.strictObject({ title: z.string().min(1), links: z.array(link) })),
  copyright: z.string().min(1),
  licence: link,
  references: z.array(reference),
});

export type Site = z.infer<typeof siteSchema>;
export type Reference = Site['references'][number];
