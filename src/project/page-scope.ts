import { AsyncLocalStorage } from 'node:async_hooks';
import type { OpenedProject } from './open-project.ts';

/** What all parts of a page that is being served have in common. */
interface PageScope {
  /** The project as it was when the first of them asked for it. */
  opened?: Promise<OpenedProject>;
}

// Astro bundles this module apart from the integrations.
const shared = globalThis as { perfdocsScopes?: AsyncLocalStorage<PageScope> };
const scopes = (shared.perfdocsScopes ??= new AsyncLocalStorage<PageScope>());

/** Makes a page, all of whose parts are to show one state of the inputs; nobody looks for changes in between. */
export function inPageScope(make: () => void): void {
  scopes.run({}, make);
}

/** Gives the project of the page that is being made, which `open` opens once; where none is, it opens it each time. */
export function openForPage(open: () => Promise<OpenedProject>): Promise<OpenedProject> {
  const scope = scopes.getStore();
  if (!scope) return open();
  scope.opened ??= open();
  return scope.opened;
}
