import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

/** All that a figure is made with. */
export interface Compiler {
  /** Folders whose files belong to it, those below included. */
  folders: readonly string[];
  files: readonly string[];
  /** What it runs on. */
  machine: unknown;
  /** When it was loaded, in milliseconds since 1970. What its files became after that is not what runs. */
  loaded: number;
}

/** The folders that compiling can import from: the linter allows no others. */
const layers = ['diagnostics', 'results', 'theme', 'figures'];

const fonts = ['@fontsource/source-sans-3', '@fontsource-variable/source-sans-3'] as const;
const latin = /-latin-.*\.woff2$/;

/**
 * A digest of the compiler's bytes, by which what it made before can be taken for what it would make now. Undefined where
 * a file has changed since it was loaded, or cannot be read: then nobody can tell.
 */
export function digestCompiler({ folders, files, machine, loaded }: Compiler): string | undefined {
  const hash = createHash('sha256').update(JSON.stringify(machine));
  try {
    const named = files.map((path) => ({ name: basename(path), path }));
    for (const { name, path } of [...folders.flatMap(listFiles), ...named]) {
      const content = readFileSync(path);
      if (statSync(path).ctimeMs > loaded) return undefined;
      hash.update(JSON.stringify([name, content.length])).update(content);
    }
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}

/** The compiler that this module is a part of; undefined where a bundler has put it among other code. */
export function ownCompiler(): Compiler | undefined {
  const own = fileURLToPath(import.meta.url);
  if (basename(own) !== 'compiler-digest.ts') return undefined;
  const source = join(dirname(own), '..');
  const packages = join(dirname(fileURLToPath(import.meta.resolve(`${fonts[0]}/package.json`))), '..', '..');
  const fontFiles = fonts.flatMap((font) => listFiles(join(packages, font, 'files')));
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const { versions, platform, arch } = process;
  return {
    folders: layers.map((layer) => join(source, layer)),
    files: [
      // npm writes there which version of every package is installed, with the digest of its bytes.
      join(packages, '.package-lock.json'),
      ...fontFiles.flatMap(({ path }) => (latin.test(path) ? [path] : [])),
    ],
    machine: { versions, platform, arch, locale, timeZone },
    loaded: performance.timeOrigin,
  };
}

/** The files of a folder and those below it, in order; each with its path from the folder on. */
function listFiles(folder: string): { name: string; path: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((path) => ({ name: relative(dirname(folder), path), path }));
}
