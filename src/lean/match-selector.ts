import type { Selector, SelectorComponent } from 'lightningcss';
import { type Shape, scopePrefix } from './shapes.ts';

/**
 * The compounds of a selector, each with what stands between two combinators, with the shapes that it may mean; undefined
 * where one means none, so that the selector selects nothing. What may change while a page is read counts as given: states,
 * and attributes. Scripts therefore mark what they change by attributes, never by classes.
 */
export function matchSelector(selector: Selector, shapes: readonly Shape[]): Match[] | undefined {
  const matches = compoundsOf(selector).map((compound) => ({
    compound,
    shapes: shapes.filter((shape) => fits(compound, shape)),
  }));
  return matches.every((match) => match.shapes.length > 0) ? matches : undefined;
}

/** A compound selector with the shapes that it may mean. */
export interface Match {
  compound: readonly SelectorComponent[];
  shapes: readonly Shape[];
}

function compoundsOf(selector: Selector): SelectorComponent[][] {
  const compounds: SelectorComponent[][] = [[]];
  for (const component of selector) {
    if (component.type === 'combinator') compounds.push([]);
    else compounds.at(-1)?.push(component);
  }
  return compounds;
}

function fits(compound: readonly SelectorComponent[], shape: Shape): boolean {
  return compound.every((component) => fitsComponent(component, shape));
}

function fitsComponent(component: SelectorComponent, shape: Shape): boolean {
  switch (component.type) {
    case 'type':
      return component.name === shape.tag;
    case 'class':
      return shape.classes.has(component.name);
    case 'attribute': {
      const scope = scopeOf(component);
      return scope === undefined || shape.scopes.has(scope);
    }
    case 'pseudo-class':
      if (component.kind === 'root') return shape.tag === 'html';
      if (component.kind !== 'is' && component.kind !== 'where') return true;
      return component.selectors.some((inner) => fits(compoundsOf(inner).at(-1) ?? [], shape));
    default:
      return true;
  }
}

/** The scope that a part of a selector asks for, if it does. */
export function scopeOf(component: SelectorComponent): string | undefined {
  if (component.type !== 'attribute' || !component.name.startsWith(scopePrefix)) return undefined;
  return component.name.slice(scopePrefix.length);
}
