import { z } from 'zod';
import { type JsonObject, isObject } from '../diagnostics/json-document.ts';

const json: z.ZodType<JsonObject> = z.record(z.string(), z.json());

/** What a specification can say to perfdocs, in `usermeta.perfdocs`, where Vega-Lite and its editor ignore it. */
export const usermetaSchema = z.strictObject({
  /** The subject of the figure: marks whose datum has this value in this field are drawn in the accent colour. */
  highlight: z
    .strictObject({ field: z.string(), equal: z.union([z.string(), z.number(), z.boolean()]) })
    .optional(),
  /** Changes for the narrow rendering, applied to the specification as a JSON Merge Patch (RFC 7396). */
  narrow: json.optional(),
  /** The scales that a reader can choose between; without this there is that of the picture. */
  scales: z
    .array(z.enum(['linear', 'log']))
    .refine((scales) => new Set(scales).size === 2 && scales.length === 2, '"scales" is ["linear", "log"]')
    .optional(),
});

export type Usermeta = z.infer<typeof usermetaSchema>;
export type Highlight = NonNullable<Usermeta['highlight']>;

/** The highlight of a specification that need be no figure of the chapter: what is not understood is none. */
export function readHighlight({ usermeta }: JsonObject): Highlight | undefined {
  const perfdocs = isObject(usermeta) ? usermeta.perfdocs : undefined;
  return usermetaSchema.safeParse(perfdocs).data?.highlight;
}
