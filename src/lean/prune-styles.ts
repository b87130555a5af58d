import { type SelectorComponent, transform } from 'lightningcss';
import { matchSelector, scopeOf } from './match-selector.ts';
import { dropProperties } from './drop-properties.ts';
import type { Shape } from './shapes.ts';

/** The styles that a page needs. */
export interface PrunedStyles {
  css: string;
  /** Whether a rule tells an element of a shape by a scope. */
  needs: (shape: Shape, scope: string) => boolean;
}

/** What the styles are pruned with. */
interface Names {
  /** The class that stands for a scope. */
  classOf: (scope: string) => string;
  /** The custom properties that are asked for outside of the style sheet. */
  properties: ReadonlySet<string>;
}

/**
 * Leaves out of a style sheet the rules that select no element of these shapes, and the custom properties that nothing
 * asks for. Scopes become classes, which weigh the same.
 */
export function pruneStyles(css: string, shapes: readonly Shape[], names: Names): PrunedStyles {
  const needed = new Set<string>();
  const classFor = (component: SelectorComponent): SelectorComponent => {
    const scope = scopeOf(component);
    return scope === undefined ? component : { type: 'class', name: names.classOf(scope) };
  };
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from(css),
    minify: true,
    visitor: {
      Selector: (selector) => {
        const matches = matchSelector(selector, shapes);
        if (!matches) return [];
        for (const { compound, shapes: meant } of matches) {
          for (const scope of compound.flatMap((component) => scopeOf(component) ?? [])) {
            for (const { key } of meant) needed.add(scope + key);
          }
        }
        return selector.map(classFor);
      },
    },
  });
  return {
    css: dropProperties(code.toString(), names.properties),
    needs: ({ key }, scope) => needed.has(scope + key),
  };
}
