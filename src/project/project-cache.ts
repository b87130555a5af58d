import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { digestCompiler, ownCompiler } from '../figures/compiler-digest.ts';
import { type FigureCache, openCache } from '../figures/figure-cache.ts';

const told = new Set<string>();

/**
 * Opens the cache of the figures of a project, which is kept among its packages, once something is asked of it: a digest
 * of the whole compiler takes a while. Undefined where the project has no packages.
 */
export function openProjectCache(root: string): FigureCache | undefined {
  const packages = join(root, 'node_modules');
  if (!existsSync(packages)) return undefined;
  let opened: { cache: FigureCache | undefined } | undefined;
  return {
    recall: (kind, inputs, make, isKept) => {
      opened ??= { cache: openFolder(join(packages, '.cache', 'perfdocs')) };
      return opened.cache ? opened.cache.recall(kind, inputs, make, isKept) : make();
    },
  };
}

/** Undefined where nobody can tell by which program the figures are compiled. */
function openFolder(folder: string): FigureCache | undefined {
  const own = ownCompiler();
  const compiler = own && digestCompiler(own);
  return compiler === undefined ? undefined : openCache({ folder, compiler, warn: warnOnce });
}

/** A cache is no file of the project, and what is wrong with it is no fault of its author: no diagnostic, but a line. */
function warnOnce(message: string): void {
  if (told.has(message)) return;
  told.add(message);
  console.warn(message);
}
