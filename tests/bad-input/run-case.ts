import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesBelow } from '../support/built-pages.ts';
import { type CommandResult, runHere } from '../support/command.ts';
import { type BadCase, applyChanges, badFolder } from './bad-case.ts';

/** What the command of a case gave, and which files it left behind that were not there before. */
export interface CaseOutcome extends CommandResult {
  written: string[];
}

let packages: Promise<string> | undefined;

/** A folder of packages for all cases, in which the cache of the figures is; removed with the process. */
function sharedPackages(): Promise<string> {
  packages ??= mkdtemp(join(tmpdir(), 'perfdocs-bad-packages-')).then((folder) => {
    process.on('exit', () => {
      rmSync(folder, { recursive: true, force: true });
    });
    return folder;
  });
  return packages;
}

let base: ReadonlyMap<string, string> | undefined;

/** Runs the command of a case in a project of its own, in this process. */
export async function runCase(badCase: BadCase, command = badCase.command): Promise<CaseOutcome> {
  base ??= await readBase();
  const files = applyChanges(base, badCase);
  const root = await mkdtemp(join(tmpdir(), 'perfdocs-bad-'));
  try {
    for (const [file, content] of files) {
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), content);
    }
    // What is compiled for one case, such as the figure of the base, need not be compiled for the next one.
    await symlink(await sharedPackages(), join(root, 'node_modules'));
    const result = await runHere(root, command);
    const written = (await filesBelow(root)).filter((file) => !files.has(file));
    return { ...result, written };
  } finally {
    await rm(root, { recursive: true });
  }
}

async function readBase(): Promise<Map<string, string>> {
  const folder = join(badFolder, 'base');
  const names = await filesBelow(folder);
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}
