import { isObject } from '../diagnostics/json-document.ts';
import { expressionNodes } from './expression-nodes.ts';

/**
 * The fields that a Vega expression reads from its datum, as in datum.system or datum["a b"]:
 * https://vega.github.io/vega/docs/expressions/. Throws a SyntaxError's message where it does not parse.
 */
export function expressionFields(expression: string): string[] {
  const names = expressionNodes(expression).flatMap((node) => {
    if (node.type !== 'MemberExpression' || !isObject(node.object) || node.object.name !== 'datum') return [];
    const property = isObject(node.property) ? node.property : {};
    const name = node.computed ? property.value : property.name;
    return typeof name === 'string' ? [name] : [];
  });
  return [...new Set(names)];
}
