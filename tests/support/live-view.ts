import { View, parse } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import type { JsonObject } from '../../src/diagnostics/json-document.ts';

/** What Vega's scenegraph has of a mark, or of a list of marks. */
export interface SceneNode {
  datum?: JsonObject;
  x?: number;
  y?: number;
  marktype?: string;
  role?: string;
  text?: string;
  tooltip?: Record<string, string>;
  items?: SceneNode[];
}

/** Opens the specification of a live chart, as a browser does. */
export function openLive(spec: JsonObject): Promise<View> {
  const runtime = parse(spec, undefined, { ast: true });
  return new View(runtime, { renderer: 'none', expr: expressionInterpreter }).runAsync();
}

/** The marks of a type, such as "rect", that a view draws now. */
export function drawnMarks(view: View, marktype: string): SceneNode[] {
  const { root } = view.scenegraph() as unknown as { root: SceneNode };
  return nodesOf(root)
    .filter((node) => node.marktype === marktype && node.role === 'mark')
    .flatMap(({ items = [] }) => items);
}

function nodesOf(node: SceneNode): SceneNode[] {
  return [node, ...(node.items ?? []).flatMap(nodesOf)];
}
