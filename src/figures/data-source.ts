import { posix } from 'node:path';
import { type Json, type JsonObject, type JsonPath, isObject } from '../diagnostics/json-document.ts';
import type { FieldUse } from './field-uses.ts';
import type { KnownTables } from '../results/known-tables.ts';
import type { Table } from '../results/table.ts';

/** A `data` property with a URL in a specification. */
export interface DataSource {
  url: string;
  path: JsonPath;
  /** Columns that are read apart from those of the views' channels and transforms: the key and fields of a lookup. */
  lookup: readonly FieldUse[];
}

/** Every data URL, wherever it stands in the specification. */
export function dataSources(node: Json | undefined, path: JsonPath = []): DataSource[] {
  if (Array.isArray(node)) return node.flatMap((child, at) => dataSources(child, [...path, at]));
  if (!isObject(node)) return [];
  const { data } = node;
  const own =
    isObject(data) && typeof data.url === 'string'
      ? [{ url: data.url, path: [...path, 'data', 'url'], lookup: lookupFields(node, path) }]
      : [];
  return [...own, ...Object.entries(node).flatMap(([key, value]) => dataSources(value, [...path, key]))];
}

function lookupFields({ key, fields }: JsonObject, path: JsonPath): FieldUse[] {
  const listed = Array.isArray(fields) ? fields.map((field, at) => [field, at] as const) : [];
  const named = [[key, 'key'] as const, ...listed.map(([field, at]) => [field, 'fields', at] as const)];
  return named.flatMap(([field, ...at]) =>
    typeof field === 'string' ? [{ field, path: [...path, ...at] }] : [],
  );
}

/** The file that a URL names, relative to the project; undefined for a URL with a scheme and an absolute path. */
export function resolveUrl(url: string, specFile: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]/i.test(url)) return undefined;
  return posix.join(posix.dirname(specFile), url);
}

/** The table that a URL names, as in ../results/<table>.csv; a derived one, and one of other files, is named in the same way. */
export function tableOfUrl(url: Json | undefined, specFile: string, known: KnownTables): Table | undefined {
  const target = typeof url === 'string' ? resolveUrl(url, specFile) : undefined;
  if (target === undefined) return undefined;
  return [...known.tables.values()].find(
    ({ file, name }) =>
      [posix.dirname(file), known.folder].includes(posix.dirname(target)) &&
      `${name}.csv` === posix.basename(target),
  );
}

/** A copy of a specification in which each data URL has become the name of its table's dataset. */
export function nameDatasets(spec: JsonObject, specFile: string, known: KnownTables): JsonObject {
  const rename = (value: Json | undefined): Json | undefined => {
    if (Array.isArray(value)) return value.map((child) => rename(child) ?? null);
    if (!isObject(value)) return value;
    const table = tableOfUrl(value.url, specFile, known);
    if (table) return { name: table.name };
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, rename(child)]));
  };
  const named = rename(spec);
  return isObject(named) ? named : spec;
}
