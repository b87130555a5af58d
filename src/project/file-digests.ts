import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { contentFolder } from '../diagnostics/content-folder.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { listFiles } from '../results/results-folder.ts';

/** The SHA-256 of files, in hexadecimal, by their paths with forward slashes, in order. */
export type FileDigests = Readonly<Record<string, string>>;

/** All that a site is made of, beside packages and git's history. */
const inputs = [
  contentFolder,
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** The digests of all files that the site of the project in `root` is made of; what is not there is left out. */
export async function digestInputs(root: string): Promise<FileDigests> {
  const files: string[] = [];
  for (const input of inputs) {
    const found = await stat(join(root, input)).catch(() => undefined);
    if (found?.isFile()) files.push(input);
    if (found?.isDirectory())
      files.push(...(await listFiles({ root, folder: input })).map((file) => `${input}/${file}`));
  }
  return digestFiles(root, files);
}

/** The digests of all files of a folder. */
export async function digestFolder(folder: string): Promise<FileDigests> {
  return digestFiles(folder, await listFiles({ root: folder, folder: '.' }));
}

/** How many files are open at the same time: fewer than any system allows. */
const most = 64;

async function digestFiles(root: string, files: readonly string[]): Promise<FileDigests> {
  const sorted = files.toSorted();
  const digests: [string, string][] = [];
  for (let start = 0; start < sorted.length; start += most) {
    const some = sorted.slice(start, start + most);
    const entries = some.map(async (file) => [file, await digestFile(join(root, file))] as const);
    for (const [file, digest] of await Promise.all(entries)) digests.push([file, digest]);
  }
  return Object.fromEntries(digests);
}

/** In bytes: what a stream for a file would cost more than. */
const small = 1_000_000;

async function digestFile(path: string): Promise<string> {
  if ((await stat(path)).size <= small) return hash('sha256', await readFile(path), 'hex');
  const stream = createHash('sha256');
  await pipeline(createReadStream(path), stream);
  return stream.digest('hex');
}

/** A changed-input for each file that is not what it was before, that came or that went; `since` says since when. */
export function findChanges(
  before: FileDigests,
  after: FileDigests,
  { since, hint }: { since: string; hint: string },
): Diagnostic[] {
  const files = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return files.flatMap((file) => {
    if (before[file] === after[file]) return [];
    const verb = before[file] === undefined ? 'came' : after[file] === undefined ? 'went' : 'changed';
    return [diagnose('changed-input', { file, line: 1, column: 1 }, `the file ${verb} ${since}`, hint)];
  });
}
