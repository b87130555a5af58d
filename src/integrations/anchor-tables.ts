import { defineMdastPlugin } from 'satteri';
import { anchorTables } from '../chapter/table-anchors.ts';

/** Hands each Markdown table the anchor that the chapter has for it. */
export const anchorTablesPlugin = defineMdastPlugin({
  name: 'anchor-tables',
  before(root, context) {
    for (const [node, id] of anchorTables(root)) context.setProperty(node, 'data', { hProperties: { id } });
  },
});
