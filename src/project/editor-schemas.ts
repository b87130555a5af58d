import { z } from 'zod';
import packageJson from '../../package.json' with { type: 'json' };
import { usermetaSchema } from '../figures/usermeta.ts';
import datapackage from '../results/profiles/datapackage.json' with { type: 'json' };
import dataresource from '../results/profiles/dataresource.json' with { type: 'json' };
import perfdocs from '../results/profiles/perfdocs.json' with { type: 'json' };
import tabledialect from '../results/profiles/tabledialect.json' with { type: 'json' };
import tableschema from '../results/profiles/tableschema.json' with { type: 'json' };
import { siteSchema } from './site.ts';

/** One entry of "json.schemas": https://code.visualstudio.com/docs/languages/json#_json-schemas-and-settings. */
export interface EditorSchema {
  /** Files that the schema is for, besides those that name it by "$schema". */
  fileMatch?: string[];
  url: string;
  /** Stands for what is at the URL, which is then not fetched. */
  schema?: object;
}

const vegaLite = 'https://vega.github.io/schema/vega-lite';
const [major, minor] = packageJson.dependencies['vega-lite'].split('.');

/** The JSON Schema of content/site.json. */
export function siteJsonSchema(): object {
  return toJsonSchema(siteSchema);
}

/**
 * What editors complete and underline the files of content/ by. An editor goes by the "$schema" of a file and then looks
 * at no `fileMatch`, so that schemas of our own have to stand in for those that figures and data package name there.
 */
export function editorSchemas(): EditorSchema[] {
  return [
    { fileMatch: ['content/site.json'], url: './schemas/site.schema.json' },
    { fileMatch: ['content/figures/*.vl.json'], url: `${vegaLite}/v${major}.json`, schema: figureSchema() },
    {
      fileMatch: ['content/results/datapackage.json'],
      url: datapackage.$id,
      schema: { ...datapackage, allOf: [{ $ref: perfdocs.$id }] },
    },
    ...[perfdocs, dataresource, tableschema, tabledialect].map((schema) => ({ url: schema.$id, schema })),
  ];
}

/** Vega-Lite's own schema and our block. The file is that of the minor version: that of the major one is this schema. */
function figureSchema(): object {
  const usermeta = z.looseObject({ perfdocs: usermetaSchema.optional() });
  const own = toJsonSchema(z.looseObject({ usermeta: usermeta.optional() }));
  return { ...own, allOf: [{ $ref: `${vegaLite}/v${major}.${minor}.json` }] };
}

/** In draft 7, which every editor knows. What JSON Schema cannot say is left to npm run check. */
function toJsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
}
