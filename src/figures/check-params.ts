import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type Json, type JsonPath, isObject } from '../diagnostics/json-document.ts';
import { orderDerivations } from '../results/derivation-order.ts';
import { nodesIfParsed } from './expression-nodes.ts';
import type { FigureSpec } from './figure-spec.ts';

/** A parameter that an expression computes: https://vega.github.io/vega-lite/docs/parameter.html. */
interface ComputedParam {
  name: string;
  path: JsonPath;
  /** What its expression names. */
  from: readonly string[];
}

/** Finds the parameters that are computed from themselves, directly or through others: Vega would never be done. */
export function checkParams({ spec, document }: FigureSpec): Diagnostic[] {
  const params = computedParams(spec, []);
  const { circular } = orderDerivations(params);
  const circle = circular.map(({ name }) => name);
  return circular.map(({ name, path, from }) => {
    const others = from.filter((one) => circle.includes(one)).join(', ');
    const message = `the parameter ${name} is computed from itself, by way of ${others}`;
    const hint = 'take one of the parameters out of the circle';
    return diagnose('spec-error', document.placeOf(path), message, hint);
  });
}

function computedParams(node: Json | undefined, path: JsonPath): ComputedParam[] {
  if (Array.isArray(node)) return node.flatMap((child, at) => computedParams(child, [...path, at]));
  if (!isObject(node)) return [];
  const { name, expr } = node;
  const computed = path.at(-2) === 'params' && typeof name === 'string' && typeof expr === 'string';
  const own = computed ? [{ name, path: [...path, 'expr'], from: namesIn(expr) }] : [];
  return [...own, ...Object.entries(node).flatMap(([key, child]) => computedParams(child, [...path, key]))];
}

function namesIn(expression: string): string[] {
  return nodesIfParsed(expression).flatMap(({ type, name }) =>
    type === 'Identifier' && typeof name === 'string' ? [name] : [],
  );
}
