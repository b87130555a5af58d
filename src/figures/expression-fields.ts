import { parseExpression } from 'vega-expression';
import { type Json, isObject } from '../diagnostics/json-document.ts';

/**
 * The fields that a Vega expression reads from its datum, as in datum.system or datum["a b"]:
 * https://vega.github.io/vega/docs/expressions/. Throws a SyntaxError's message where it does not parse.
 */
export function expressionFields(expression: string): string[] {
  const fields = new Set<string>();
  visit(parseExpression(expression) as unknown as Json, fields);
  return [...fields];
}

function visit(node: Json | undefined, fields: Set<string>): void {
  if (Array.isArray(node)) for (const child of node) visit(child, fields);
  if (!isObject(node)) return;
  if (node.type === 'MemberExpression' && isObject(node.object) && node.object.name === 'datum') {
    const property = isObject(node.property) ? node.property : {};
    const name = node.computed ? property.value : property.name;
    if (typeof name === 'string') fields.add(name);
  }
  for (const child of Object.values(node)) visit(child, fields);
}
