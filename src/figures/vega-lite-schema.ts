import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Json, type JsonObject, isObject } from '../diagnostics/json-document.ts';

/** What a value may be, spelt out: schemas without references and alternatives. */
export type Alternatives = readonly JsonObject[];

/** The JSON Schema that Vega-Lite publishes. */
export interface VegaLiteSchema {
  root: JsonObject;
  /** All that a schema lets a value be. */
  alternatives: (schema: Json | undefined) => Alternatives;
}

let loaded: Promise<VegaLiteSchema> | undefined;

/** Reads the schema of the very Vega-Lite that compiles the figures; it is large, so once. */
export function vegaLiteSchema(): Promise<VegaLiteSchema> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<VegaLiteSchema> {
  const file = fileURLToPath(import.meta.resolve('vega-lite/vega-lite-schema.json'));
  const root = JSON.parse(await readFile(file, 'utf8')) as JsonObject;
  const definitions = isObject(root.definitions) ? root.definitions : {};
  const known = new Map<string, Alternatives>();
  const alternatives = (schema: Json | undefined): Alternatives => {
    if (!isObject(schema)) return [];
    if (typeof schema.$ref === 'string') return resolve(schema.$ref.replace('#/definitions/', ''));
    return Array.isArray(schema.anyOf) ? schema.anyOf.flatMap(alternatives) : [schema];
  };
  const resolve = (name: string): Alternatives => {
    const before = known.get(name);
    if (before) return before;
    const found = alternatives(definitions[decodeURIComponent(name)]);
    known.set(name, found);
    return found;
  };
  return { root, alternatives };
}
