import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Under what a package is given away. */
export interface Licence {
  /** The name of the package. */
  name: string;
  version: string;
  /** As SPDX names it, such as BSD-3-Clause. */
  id: string;
  /** The notice that has to go with copies; empty where the package has none. */
  text: string;
}

/** Packages with the same licence, to the letter. */
export interface LicenceGroup {
  id: string;
  text: string;
  packages: readonly Licence[];
}

/** What follows there is of packages that are built into this one; they are not shipped to the reader. */
const built = /\n#+ .*bundled dependencies[\s\S]*/i;

/** Reads the licence of the package in a folder. */
export async function readLicence(folder: string): Promise<Licence> {
  const described = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const text = await readNotice(folder);
  const { name = '', version = '', license = '' } = described;
  return {
    name: String(name),
    version: String(version),
    id: String(license),
    text: text.replaceAll('\r\n', '\n').replace(built, '').trim(),
  };
}

/** The file LICENSE, whatever it is called, or that of a folder of this name; empty where there is none. */
async function readNotice(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  const [found] = entries.filter(({ name }) => /^licen[cs]e/i.test(name));
  if (!found) return '';
  const path = join(folder, found.name);
  return found.isDirectory() ? readNotice(path) : readFile(path, 'utf8');
}

/** Puts packages together whose licences are the same, whatever the line breaks; in the order in which they come. */
export function groupLicences(licences: readonly Licence[]): LicenceGroup[] {
  const groups = Map.groupBy(licences, ({ id, text }) => `${id} ${text.replaceAll(/\s+/g, ' ')}`);
  return [...groups.values()].flatMap((packages) => {
    const [first] = packages;
    return first ? { id: first.id, text: first.text, packages } : [];
  });
}
