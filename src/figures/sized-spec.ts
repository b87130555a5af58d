import type { LoggerInterface } from 'vega';
import { type JsonObject, isObject } from '../diagnostics/json-document.ts';
import { type Config, type TopLevelSpec, compile } from './vega-lite.ts';

/** A Vega specification that Vega-Lite has compiled once, for views of any width. */
export interface SizedSpec {
  spec: JsonObject;
  /** Whether a signal of this name and value is a width that the views share. */
  isShared: (name: unknown, value: unknown) => boolean;
}

/** The names that Vega-Lite gives to the widths of views. */
const widthName = /(?:^|_)(?:childW|w)idth$/;

/** A width that views seldom have for their own, in CSS pixels. */
const usual = 360;

/** Compiles a specification whose views without a width of their own are to share one. Throws what Vega-Lite throws. */
export function compileSized(spec: JsonObject, config: Config, logger: LoggerInterface): SizedSpec {
  const shared = unusedWidth(spec);
  const sized = setViewWidth(spec, shared);
  const compiled = compile(sized as unknown as TopLevelSpec, { config, logger });
  return {
    spec: compiled.spec as unknown as JsonObject,
    isShared: (name, value) => value === shared && typeof name === 'string' && widthName.test(name),
  };
}

/** The specification as if it had been compiled for views of this width, in CSS pixels. */
export function specAt({ spec, isShared }: SizedSpec, width: number): JsonObject {
  const sized = { ...spec };
  if (isShared('width', spec.width)) sized.width = width;
  if (Array.isArray(spec.signals)) {
    sized.signals = spec.signals.map((signal) =>
      isObject(signal) && isShared(signal.name, signal.value) ? { ...signal, value: width } : signal,
    );
  }
  return sized;
}

/** A width that no view has for its own, so that it tells those that share one. */
function unusedWidth(spec: JsonObject): number {
  const taken = JSON.stringify(spec, ['width', 'spec', 'layer', 'concat', 'hconcat', 'vconcat']);
  let free = usual;
  while (new RegExp(`"width":${free}\\b`).test(taken)) free += 1;
  return free;
}

/** Gives the views without a width of their own this one, in CSS pixels. */
export function setViewWidth(view: JsonObject, width: number): JsonObject {
  const sized = { ...view };
  for (const key of ['concat', 'hconcat', 'vconcat']) {
    const children = view[key];
    if (Array.isArray(children)) {
      sized[key] = children.map((child) => (isObject(child) ? setViewWidth(child, width) : child));
    }
  }
  if (isObject(view.spec)) sized.spec = setViewWidth(view.spec, width);
  const own = view.mark !== undefined || view.layer !== undefined;
  return own && view.width === undefined ? { ...sized, width } : sized;
}
