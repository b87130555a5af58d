import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { digestCompiler, ownCompiler } from '../figures/compiler-digest.ts';
import { type FigureCache, openCache } from '../figures/figure-cache.ts';

const told = new Set<string>();

/**
 * Opens the cache of the figures of a project, which is kept among its packages. Undefined where it has none, and where
 * nobody can tell by which program its figures are compiled.
 */
export function openProjectCache(root: string): FigureCache | undefined {
  const packages = join(root, 'node_modules');
  if (!existsSync(packages)) return undefined;
  const own = ownCompiler();
  const compiler = own && digestCompiler(own);
  if (compiler === undefined) return undefined;
  return openCache({ folder: join(packages, '.cache', 'perfdocs'), compiler, warn: warnOnce });
}

/** A cache is no file of the project, and what is wrong with it is no fault of its author: no diagnostic, but a line. */
function warnOnce(message: string): void {
  if (told.has(message)) return;
  told.add(message);
  console.warn(message);
}
