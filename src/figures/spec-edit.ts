import { type Json, type JsonObject, type JsonPath, isObject } from '../diagnostics/json-document.ts';

/** Merges a JSON Merge Patch into a value, as RFC 7396 defines it: null removes, arrays are replaced whole. */
export function mergePatch(target: Json | undefined, patch: Json | undefined): Json | undefined {
  if (!isObject(patch)) return patch;
  const base = isObject(target) ? target : {};
  const kept = Object.entries(base).filter(([key]) => !(key in patch));
  const patched = Object.entries(patch).flatMap(([key, value]) =>
    value === null ? [] : [[key, mergePatch(base[key], value)] as const],
  );
  return Object.fromEntries([...kept, ...patched]);
}

/** A copy of a specification in which the object at a path is merged with a patch; nothing else changes. */
export function patchAt(spec: JsonObject, path: JsonPath, patch: JsonObject): JsonObject {
  const patched = patchValue(spec, path, patch);
  return isObject(patched) ? patched : spec;
}

function patchValue(value: Json | undefined, path: JsonPath, patch: JsonObject): Json | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return mergeDeep(value, patch);
  if (Array.isArray(value))
    return value.map((child, at) => (at === key ? (patchValue(child, rest, patch) ?? null) : child));
  return isObject(value) ? { ...value, [key]: patchValue(value[key], rest, patch) } : value;
}

/** Unlike a merge patch it sets null, which in Vega-Lite means "none". */
function mergeDeep(target: Json | undefined, patch: JsonObject): JsonObject {
  const merged: JsonObject = isObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    merged[key] = isObject(value) ? mergeDeep(merged[key], value) : value;
  }
  return merged;
}
