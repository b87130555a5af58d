import { cp, mkdir, mkdtemp, readFile, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommandResult, runCommand, runHere } from './command.ts';

/** The folder of the project that the tests belong to. */
export const repositoryRoot = join(import.meta.dirname, '..', '..');

const sources = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Caches that Astro and Vite keep among the packages; each copy has its own. */
const caches = new Set(['.astro', '.vite', '.vite-temp', '.cache']);

/** The content of the project in a temporary folder, to be changed without an effect on the repository. */
export interface ContentCopy {
  root: string;
  /** Absolute path of a file of the copy. */
  path: (file: string) => string;
  read: (file: string) => Promise<string>;
  write: (file: string, text: string) => Promise<void>;
  /** Replaces the one occurrence of `from` in a file; fails where there is none or more than one. */
  replace: (file: string, from: string, to: string) => Promise<void>;
  /** Runs check or render on the copy, in this process. */
  runHere: (args: readonly string[], env?: Record<string, string>) => Promise<CommandResult>;
  remove: () => Promise<void>;
}

/** The project in a temporary folder, to be changed and built. */
export interface ProjectCopy extends ContentCopy {
  /** Runs a command of perfdocs in the copy, such as `build`, in a process of its own. */
  run: (args: readonly string[], env?: Record<string, string>) => Promise<CommandResult>;
}

/** Copies what commands of this process need, which are sooner there than a whole project. */
export async function copyContent(prefix = 'perfdocs-copy-'): Promise<ContentCopy> {
  const root = await realpath(await mkdtemp(join(tmpdir(), prefix)));
  await copyTo(root, ['content']);
  const path = (file: string): string => join(root, file);
  return {
    root,
    path,
    read: (file) => readFile(path(file), 'utf8'),
    write: (file, text) => writeFile(path(file), text),
    replace: (file, from, to) => replaceOnce(path(file), from, to),
    runHere: (args, env) => runHere(root, args, env),
    remove: () => rm(root, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Copies what a project needs to a temporary folder whose name begins so, with links to the packages of the repository. */
export async function copyProject(prefix?: string): Promise<ProjectCopy> {
  const copy = await copyContent(prefix);
  await copyTo(copy.root, sources);
  await linkPackages(copy.root);
  return { ...copy, run: (args, env) => runCommand(copy.root, args, env) };
}

async function copyTo(root: string, names: readonly string[]): Promise<void> {
  await Promise.all(
    names.map((name) => cp(join(repositoryRoot, name), join(root, name), { recursive: true })),
  );
}

/** A link for each package rather than one for node_modules, into which Astro and Vite write their caches. */
async function linkPackages(root: string): Promise<void> {
  const [from, to] = [join(repositoryRoot, 'node_modules'), join(root, 'node_modules')];
  await mkdir(to);
  const names = (await readdir(from)).filter((name) => !caches.has(name));
  await Promise.all(names.map((name) => symlink(join(from, name), join(to, name), 'junction')));
}

async function replaceOnce(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const count = text.split(from).length - 1;
  if (count !== 1) throw new Error(`${file} has ${count} times: ${from}`);
  await writeFile(
    file,
    text.replace(from, () => to),
  );
}
