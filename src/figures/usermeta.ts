import { z } from 'zod';
import { type Json, type JsonObject, isObject } from '../diagnostics/json-document.ts';

// What has been parsed is JSON all through.
const json: z.ZodType<JsonObject> = z.record(z.string(), z.custom<Json>());

/**
 * What a specification can say to perfdocs, in `usermeta.perfdocs`, where Vega-Lite and its editor ignore it. Editors show
 * the descriptions.
 */
export const usermetaSchema = z
  .strictObject({
    highlight: z
      .strictObject({
        field: z.string().describe('The field whose value tells the subject, such as "system".'),
        equal: z
          .union([z.string(), z.number(), z.boolean()])
          .describe('The value that the subject has in it.'),
      })
      .optional()
      .describe(
        'The subject of the figure: marks whose datum has this value in this field are drawn in the accent colour.',
      ),
    narrow: json
      .optional()
      .describe(
        'Changes for phones, applied to the specification as a JSON Merge Patch (RFC 7396), such as { "columns": 1 }.',
      ),
    scales: z
      .array(z.enum(['linear', 'log']))
      .refine((scales) => new Set(scales).size === 2 && scales.length === 2, '"scales" is ["linear", "log"]')
      // The same rule in the words of JSON Schema.
      .meta({ minItems: 2, maxItems: 2, uniqueItems: true })
      .optional()
      .describe(
        'The scales that a reader can choose between, ["linear", "log"], for points and lines; without this there is that of the picture.',
      ),
  })
  .describe('What the figure says to perfdocs. Vega-Lite and its editor ignore it.');

export type Usermeta = z.infer<typeof usermetaSchema>;
export type Highlight = NonNullable<Usermeta['highlight']>;

/** The highlight of a specification that need be no figure of the chapter: what is not understood is none. */
export function readHighlight({ usermeta }: JsonObject): Highlight | undefined {
  const perfdocs = isObject(usermeta) ? usermeta.perfdocs : undefined;
  return usermetaSchema.safeParse(perfdocs).data?.highlight;
}
