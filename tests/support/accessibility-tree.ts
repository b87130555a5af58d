import type { Page } from 'playwright-core';

/**
 * What a screen reader walks through in a page, from the accessibility tree of the browser: the nodes of the given roles
 * in their order, each as `role "name"`, a heading with its level.
 */
export async function walkTree(page: Page, roles: readonly string[]): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const visit = (id: string): void => {
    const node = byId.get(id);
    const role = String(node?.role?.value);
    if (node && !node.ignored && roles.includes(role)) {
      const level = node.properties?.find((property) => property.name === 'level');
      const name = String(node.name?.value ?? '').replaceAll(/\s+/g, ' ');
      lines.push(`${role}${level ? ` ${Number(level.value.value)}` : ''} "${name}"`);
    }
    node?.childIds?.forEach(visit);
  };
  const [root] = nodes;
  if (root) visit(root.nodeId);
  return lines;
}
