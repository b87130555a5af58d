import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type Json, type JsonObject, type JsonPath, isObject } from '../diagnostics/json-document.ts';
import { dataSources } from './data-source.ts';
import type { FigureSpec } from './figure-spec.ts';

/** What a specification draws that no result table holds, and in which words. */
interface TypedData {
  path: JsonPath;
  message: string;
  /** Whether there is nothing to draw at all. */
  missing?: boolean;
}

const hint =
  'name a result table, as in "data": { "url": "../results/<table>.csv" }; numbers that follow from others come from a .sql file in its folder';

/**
 * Checks that a figure of the chapter rests on result tables alone: data that are typed into its specification, or
 * generated, nobody measured, and nothing would notice when they no longer agree with the results.
 */
export function checkOrigin({ spec, document }: FigureSpec): Diagnostic[] {
  const typed = [...datasetsOf(spec), ...typedData(spec, spec)];
  if (typed.length === 0 && dataSources(spec).length === 0)
    return [diagnose('spec-error', document.placeOf([]), 'the figure has no data', hint)];
  return typed.map(({ path, message, missing }) =>
    diagnose(missing ? 'spec-error' : 'inline-data', document.placeOfKey(path), message, hint),
  );
}

function datasetsOf({ datasets }: JsonObject): TypedData[] {
  const message = 'the figure brings datasets of its own';
  return datasets === undefined ? [] : [{ path: ['datasets'], message }];
}

/** Every `data` that names no file; what only names one of the datasets is no fault of its own. */
function typedData(node: Json | undefined, { datasets }: JsonObject, path: JsonPath = []): TypedData[] {
  const visit = (value: Json | undefined, at: JsonPath): TypedData[] => {
    if (Array.isArray(value)) return value.flatMap((child, index) => visit(child, [...at, index]));
    if (!isObject(value)) return [];
    return Object.entries(value).flatMap(([key, child]) => {
      if (at.length === 0 && key === 'datasets') return [];
      if (key !== 'data' || !isObject(child)) return visit(child, [...at, key]);
      return faultOf(child, [...at, key], isObject(datasets) ? datasets : {});
    });
  };
  return visit(node, path);
}

function faultOf(data: JsonObject, path: JsonPath, datasets: JsonObject): TypedData[] {
  if (typeof data.url === 'string') return [];
  if (data.values !== undefined)
    return [{ path: [...path, 'values'], message: 'the figure has data typed into it' }];
  const generator = ['sequence', 'sphere', 'graticule'].find((key) => data[key] !== undefined);
  if (generator !== undefined)
    return [
      {
        path: [...path, generator],
        message: `the figure draws a generated ${generator}, which nobody measured`,
      },
    ];
  const name = typeof data.name === 'string' ? data.name : undefined;
  if (name !== undefined && datasets[name] !== undefined) return [];
  const message = name === undefined ? 'there are no data here' : `there is no dataset "${name}"`;
  return [{ path, message, missing: true }];
}
