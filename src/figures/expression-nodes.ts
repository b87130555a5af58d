import { parseExpression } from 'vega-expression';
import { type Json, type JsonObject, isObject } from '../diagnostics/json-document.ts';

/**
 * All nodes of the syntax tree of a Vega expression, each before those in it:
 * https://vega.github.io/vega/docs/expressions/. Throws a SyntaxError's message where it does not parse.
 */
export function expressionNodes(expression: string): JsonObject[] {
  return nodesIn(parseExpression(expression) as unknown as Json);
}

/** The same, and none where it does not parse: that is reported with the fields that it reads. */
export function nodesIfParsed(expression: string): JsonObject[] {
  try {
    return expressionNodes(expression);
  } catch {
    return [];
  }
}

function nodesIn(value: Json | undefined): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (!isObject(value)) return [];
  return [value, ...Object.values(value).flatMap(nodesIn)];
}
