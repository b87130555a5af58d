import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gitIn } from '../changes/git.ts';
import { repositoryOf } from '../components/repository.ts';
import { manifestFile, printManifest } from '../machines/build-manifest.ts';
import { readContentLog } from '../machines/content-log.ts';
import { type FileDigests, digestFolder } from '../project/file-digests.ts';
import type { Project } from '../project/project.ts';
import { locateSite } from '../project/site-location.ts';
import type { Terminal } from './terminal.ts';

/** Writes the manifest of a built site to its folder; `inputs` are the digests from before it was built. */
export async function writeManifest(
  folder: string,
  inputs: FileDigests,
  { site }: Project,
  { root, env }: Terminal,
): Promise<void> {
  const { url, branch } = repositoryOf(site, env);
  const [newest] = await readContentLog(gitIn(root, env));
  const manifest = {
    versions: await readVersions(root),
    settings: { ...locateSite(root, env), repository: url, branch },
    history: newest?.id ?? null,
    inputs,
    outputs: await digestFolder(folder),
  };
  await writeFile(join(folder, manifestFile), printManifest(manifest));
}

/** The versions of Node, of its Unicode data and of the packages that the site is made with, and the platform. */
async function readVersions(root: string): Promise<Record<string, string>> {
  const { node, icu = '', unicode = '' } = process.versions;
  const { name, version, dependencies } = await readPackage(root);
  const versions: Record<string, string> = {
    [name]: version,
    node,
    icu,
    unicode,
    platform: `${process.platform}-${process.arch}`,
  };
  for (const dependency of Object.keys(dependencies ?? {}))
    versions[dependency] = (await readPackage(join(root, 'node_modules', dependency))).version;
  return versions;
}

interface PackageFile {
  name: string;
  version: string;
  dependencies?: Record<string, string>;
}

async function readPackage(folder: string): Promise<PackageFile> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as PackageFile;
}
