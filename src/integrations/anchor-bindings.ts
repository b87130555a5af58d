import { defineMdastPlugin } from 'satteri';
import { anchorBindings } from '../chapter/binding-anchors.ts';

/**
 * Hands each <Claim> and <Value> the anchor that the chapter has for it. They cannot count themselves: a page renders its
 * components at the same time, in no order.
 */
export const anchorBindingsPlugin = defineMdastPlugin({
  name: 'anchor-bindings',
  before(root, context) {
    for (const [node, value] of anchorBindings(root)) {
      const attributes = [...node.attributes, { type: 'mdxJsxAttribute' as const, name: 'anchor', value }];
      context.replaceNode(node, { ...node, attributes });
    }
  },
});
