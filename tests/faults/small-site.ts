import { chown, cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { getuid } from 'node:process';
import { type FileDigests, digestFolder } from '../../src/project/file-digests.ts';
import { type ProjectCopy, copyProject, repositoryRoot } from '../support/project-copy.ts';
import { type Launch, launch } from './launch.ts';

const content = join(repositoryRoot, 'tests/fixtures/other-site');

const works = `@misc{kestrel,
  author = {Bird, A.},
  title  = {On kestrels},
  year   = {2025}
}
`;

/** Builds take a third of the time that the chapter takes, and it has one of each kind of input. */
export async function copySmallSite(prefix = 'perfdocs-faults-'): Promise<ProjectCopy> {
  const copy = await copyProject(prefix);
  await rm(copy.path('content'), { recursive: true });
  await cp(content, copy.path('content'), { recursive: true });
  await copy.write('content/references.bib', works);
  await copy.write('content/results/by-engine.sql', byEngine);
  const page = 'content/performance/queries.mdx';
  await copy.write(page, `${await copy.read(page)}\nAs expected <Cite id="kestrel" />.\n`);
  return copy;
}

const byEngine = `-- The mean time of each engine.
SELECT engine, avg(time) AS time FROM "query-time" GROUP BY engine ORDER BY engine
`;

/** The site of a small project as other builds are compared with it: its files and their digests. */
export interface SmallBuild {
  copy: ProjectCopy;
  digests: FileDigests;
}

let built: Promise<SmallBuild> | undefined;

/** A small site, built once in a process with a cold cache, outside of any repository. */
export function builtSmallSite(): Promise<SmallBuild> {
  built ??= buildSmallSite();
  return built;
}

async function buildSmallSite(): Promise<SmallBuild> {
  const copy = await copySmallSite();
  await build(copy.root);
  return { copy, digests: await digestSite(copy) };
}

/** Builds, and fails where the build does. */
export async function build(root: string, options: Launch = {}): Promise<void> {
  const { code, stdout, stderr } = await launch(root, ['build'], options);
  if (code !== 0) throw new Error(`the build ended with ${String(code)}:\n${stdout}${stderr}`);
}

export function digestSite({ path }: ProjectCopy): Promise<FileDigests> {
  return digestFolder(path('dist'));
}

/** What is left in the folder of a project by builds. */
export async function buildFolders(root: string): Promise<string[]> {
  return (await readdir(root)).filter((name) => name.includes('dist')).toSorted();
}

/** A user who has no right to what others own: this one, or where it is root, who has every right, nobody. */
const nobody = getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Gives a project to a user who has no more rights than others, and says how to run as that user. */
export async function giveAway(root: string): Promise<Launch> {
  const { uid, gid } = nobody;
  if (uid === undefined) return {};
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const own = entries.filter((entry) => !entry.isSymbolicLink());
  for (const path of [root, ...own.map(({ parentPath, name }) => join(parentPath, name))])
    await chown(path, uid, gid);
  return { ...nobody, env: { HOME: root } };
}
