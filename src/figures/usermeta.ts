import { z } from 'zod';
import type { JsonObject } from '../diagnostics/json-document.ts';

const json: z.ZodType<JsonObject> = z.record(z.string(), z.json());

/** What a specification can say to perfdocs, in `usermeta.perfdocs`, where Vega-Lite and its editor ignore it. */
export const usermetaSchema = z.strictObject({
  /** The subject of the figure: marks whose datum has this value in this field are drawn in the accent colour. */
  highlight: z
    .strictObject({ field: z.string(), equal: z.union([z.string(), z.number(), z.boolean()]) })
    .optional(),
  /** Changes for the narrow rendering, applied to the specification as a JSON Merge Patch (RFC 7396). */
  narrow: json.optional(),
});

export type Usermeta = z.infer<typeof usermetaSchema>;
export type Highlight = NonNullable<Usermeta['highlight']>;
