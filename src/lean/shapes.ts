/** What a selector can tell of an element without its place in the page. */
export interface Shape {
  /** Tells it from others. */
  key: string;
  tag: string;
  classes: ReadonlySet<string>;
  /** The names of the scopes of components that it belongs to. */
  scopes: ReadonlySet<string>;
}

/** How Astro names the attribute that keeps the styles of a component to its elements. */
export const scopePrefix = 'data-astro-cid-';

/** An opening tag, with its name and its attributes as they are written. Astro writes values in double quotes. */
export const openingTag = /<([a-z][\w-]*)((?:\s+[^\s=<>"'/]+(?:="[^"]*")?)*)(?=\s*\/?>)/gi;

/** The shapes of all elements of a page, each once, in the order of their keys. */
export function shapesOf(html: string): Shape[] {
  const shapes = new Map<string, Shape>();
  // Most elements of a picture differ in numbers only.
  const seen = new Set<string>();
  for (const [, tag = '', attributes = ''] of html.matchAll(openingTag)) {
    const telling = tag + attributes.replace(untelling, '');
    if (seen.has(telling)) continue;
    seen.add(telling);
    const shape = shapeOf(tag, attributes);
    shapes.set(shape.key, shape);
  }
  return [...shapes.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** The shape of one element. */
export function shapeOf(tag: string, attributes: string): Shape {
  const written = /\sclass="([^"]*)"/.exec(attributes)?.[1] ?? '';
  const classes = new Set(written.split(/\s+/).filter((name) => name !== ''));
  const scopes = new Set([...attributes.matchAll(scopeAttribute)].map(([, scope = '']) => scope));
  const key = `${tag}.${[...classes].join('.')}@${[...scopes].join('@')}`;
  return { key, tag: tag.toLowerCase(), classes, scopes };
}

/** Attributes that no shape goes by. */
const untelling = /\s(?!class=|data-astro)[^\s=]+="[^"]*"/g;

/** A scope among the attributes of an element, with the value that it has where a component handed it on. */
export const scopeAttribute = new RegExp(`\\s${scopePrefix}([\\w-]+)(?:="[^"]*")?`, 'g');
