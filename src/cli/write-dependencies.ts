import { readFile, writeFile } from 'node:fs/promises';
import {
  type Dependency,
  type DependencyKind,
  type DependencyReason,
  dependencyKinds,
  printDependencies,
} from '../licences/dependency-list.ts';
import { readLicence } from '../licences/licence.ts';
import { type LockedPackages, measurePackage, neededFolders } from '../licences/measure-packages.ts';

// For those who add a package: npm run dependencies, which formats the file as well.
const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));
const named = (await read('package.json')) as Record<DependencyKind, Record<string, string>>;
const { packages } = (await read('package-lock.json')) as { packages: LockedPackages };
const reasons = (await read('docs/dependencies.json')) as Record<string, DependencyReason>;
const sizes = new Map<string, number>();

const lists = new Map<DependencyKind, Dependency[]>();
for (const kind of Object.keys(dependencyKinds) as DependencyKind[]) {
  const list: Dependency[] = [];
  for (const [name, version] of Object.entries(named[kind])) list.push(await describe(name, version));
  lists.set(kind, list);
}
await writeFile('docs/dependencies.md', printDependencies(lists));

async function describe(name: string, version: string): Promise<Dependency> {
  const reason = reasons[name];
  if (!reason) throw new Error(`docs/dependencies.json does not say what ${name} is for`);
  const folder = `node_modules/${name}`;
  const all = await Promise.all([...neededFolders(packages, folder)].map(sizeOf));
  const there = all.filter((size) => size > 0);
  return {
    name,
    version,
    // One of another kind of machine is not installed.
    licence: await readLicence(folder).then(
      ({ id }) => id,
      () => String(lockedLicence(folder)),
    ),
    size: await sizeOf(folder),
    needs: Math.max(0, there.length - 1),
    wholeSize: there.reduce((sum, size) => sum + size, 0),
    reason,
  };
}

async function sizeOf(folder: string): Promise<number> {
  const size = sizes.get(folder) ?? (await measurePackage('.', folder));
  sizes.set(folder, size);
  return size;
}

function lockedLicence(folder: string): unknown {
  const entry = packages[folder];
  return entry && 'license' in entry ? entry.license : '';
}
