import { propertiesIn } from './drop-properties.ts';
import { type PrunedStyles, pruneStyles } from './prune-styles.ts';
import { restrictPolicy } from './restrict-policy.ts';
import { scopeNames } from './scope-names.ts';
import { openingTag, scopeAttribute, scopePrefix, shapeOf, shapesOf } from './shapes.ts';

const styleElement = /<style>([\s\S]*?)<\/style>/g;

/**
 * Gives a function that makes the pages of a site light, one after the other: a page keeps the styles that it needs, in one
 * element, the scopes that they tell apart, with short names, and the hashes of what it has in its policy. `fetched` are
 * texts that pages fetch later, which ask for custom properties too.
 */
export function leanPages(fetched: readonly string[]): (html: string) => string {
  const classOf = scopeNames();
  const later = new Set(fetched.flatMap((text) => [...propertiesIn(text)]));
  const known = new Map<string, PrunedStyles>();
  return (html) => {
    const css = [...html.matchAll(styleElement)].map(([, text = '']) => text).join('');
    const markup = html.replace(styleElement, '');
    const shapes = shapesOf(markup);
    const properties = new Set([...later, ...propertiesIn(markup)]);
    const key = [css, ...shapes.map((shape) => shape.key), ...[...properties].toSorted()].join('\n');
    const pruned = known.get(key) ?? pruneStyles(css, shapes, { classOf, properties });
    known.set(key, pruned);
    const [head = '', ...rest] = shortenScopes(markup, pruned, classOf).split('</head>');
    return restrictPolicy([`${head}<style>${pruned.css}</style>`, ...rest].join('</head>'));
  };
}

/** Writes the scopes of elements as classes, where a style needs them. */
function shortenScopes(html: string, { needs }: PrunedStyles, classOf: (scope: string) => string): string {
  return html.replace(openingTag, (written, tag: string, attributes: string) => {
    if (!attributes.includes(scopePrefix)) return written;
    const shape = shapeOf(tag, attributes);
    const names = [...shape.scopes].filter((scope) => needs(shape, scope)).map(classOf);
    const others = attributes.replace(scopeAttribute, '');
    if (names.length === 0) return `<${tag}${others}`;
    const added = names.join(' ');
    const classed = others.replace(/\sclass="([^"]*)"/, (_class, own: string) => ` class="${own} ${added}"`);
    return `<${tag}${classed}${classed === others ? ` class="${added}"` : ''}`;
  });
}
