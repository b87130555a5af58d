import { readFile, readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

const texts = ['.astro', '.bib', '.csv', '.json', '.mdx', '.sql', '.ts'];

/** In bytes. A larger file is a table, of whose rows no page shows but a few. */
const largest = 1_000_000;

/** All characters that the texts of some folders have, those that are not there left out, in order. */
export async function readUsedCharacters(folders: readonly string[]): Promise<string> {
  const used = new Set<string>();
  for (const folder of folders) {
    for (const path of await listTexts(folder)) {
      for (const character of await readFile(path, 'utf8')) used.add(character);
    }
  }
  return [...used].sort().join('');
}

async function listTexts(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && texts.includes(extname(entry.name)));
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
  return paths.filter((_path, at) => (sizes[at] ?? 0) <= largest);
}
