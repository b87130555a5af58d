import type { Element } from 'hast';
import type { ShikiTransformer } from 'shiki';

/**
 * Turns the inline styles of Shiki's css-variables theme into classes, which a Content-Security-Policy without
 * unsafe-inline lets through: `color:var(--astro-code-token-keyword)` becomes `tok-keyword`. code.css styles them.
 */
export const shikiClasses: ShikiTransformer = {
  name: 'shiki-classes',
  preprocess(_code, options) {
    // Shiki gives up on a line after half a second, so that a busy machine would get other colours.
    options.tokenizeTimeLimit = 0;
  },
  pre(node) {
    delete node.properties.style;
  },
  line(node) {
    replaceStyles(node);
  },
};

function replaceStyles(node: Element): void {
  for (const child of node.children) if (child.type === 'element') replaceStyles(child);
  const { style, class: present } = node.properties;
  if (typeof style !== 'string') return;
  delete node.properties.style;
  const classes = [...(typeof present === 'string' ? [present] : []), ...classesOf(style)];
  if (classes.length > 0) node.properties.class = classes.join(' ');
}

/** The classes that stand for an inline style of a token; plain text needs none. */
export function classesOf(style: string): string[] {
  const token = /--astro-code-token-([a-z-]+)/.exec(style)?.[1];
  return [
    ...(token ? [`tok-${token}`] : []),
    ...(/font-style:\s*italic/.test(style) ? ['tok-italic'] : []),
    ...(/font-weight:\s*bold/.test(style) ? ['tok-bold'] : []),
    ...(/text-decoration:\s*underline/.test(style) ? ['tok-underline'] : []),
    ...(/user-select:\s*none/.test(style) ? ['tok-sign'] : []),
  ];
}
