import { z } from 'zod';

// JSON Schema has no word for a protocol, so that the pattern says it to editors.
const url = z.url({ protocol: /^https?$/ }).meta({ pattern: '^https?:' });

const text = z.string().min(1);

const link = z.strictObject({
  label: text.describe('The text of the link.'),
  href: url.describe('A whole URL, with https:// or http://.'),
});

/**
 * The form of content/site.json: all that is one project's own, so that replacing content/ gives another site. Editors
 * show the descriptions.
 */
export const siteSchema = z
  .strictObject({
    $schema: z.string().optional().describe('The JSON Schema of this file, for editors.'),
    title: text.describe('The name of the site, in the title of every page and where its figures are cited.'),
    description: text.describe('What the site is about, in a sentence.'),
    language: z
      .string()
      .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'a language is a tag such as en or pt-BR')
      .default('en')
      .describe('The language of the pages, as a BCP 47 tag; "en" without it.'),
    address: url
      .optional()
      .describe('Where the site is published, such as https://unikraft.org; PERFDOCS_SITE goes before it.'),
    chapter: text.describe('The name of the chapter, in the header and above the list of its pages.'),
    home: link.describe('The project that the chapter is about.'),
    nav: z.array(link).describe('The links of the header.'),
    repository: z
      .strictObject({
        url: url.describe('The address of the repository, such as https://github.com/unikraft/docs.'),
        branch: text.describe('The branch that changes are proposed to.'),
      })
      .describe('Where the pages are edited and the results come from.'),
    community: z
      .strictObject({
        title: text.describe('The heading.'),
        text: text.describe('Why to get in touch, in a sentence or two.'),
        links: z.array(link).describe('Where to get in touch.'),
      })
      .describe('Where readers find people.'),
    footer: z
      .array(
        z.strictObject({
          title: text.describe('The heading of the column.'),
          links: z.array(link).describe('The links of the column.'),
        }),
      )
      .describe('The columns of the footer.'),
    copyright: text.describe('Who holds the copyright, without the sign.'),
    licence: link.describe('The licence of pages and results.'),
  })
  .describe('What is one project’s own: names, links and licence.');

export type Site = z.infer<typeof siteSchema>;
