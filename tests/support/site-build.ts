import { existsSync, rmSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { copyProject } from './project-copy.ts';

/** Names the folder that all test files of a run share; tests/support/global-setup.ts sets it. */
export const runFolderVariable = 'PERFDOCS_TEST_RUN';

const patience = 150_000;
let own: Promise<string> | undefined;

/**
 * The folder of the built site, from the repository's content as it is. The global set-up of `npm test` builds it once
 * for all test files; a file that is run without it builds its own.
 */
export function builtSite(): Promise<string> {
  const folder = process.env[runFolderVariable];
  own ??= folder === undefined ? buildCopy() : awaitBuild(folder);
  return own;
}

/** Builds the site of the repository in a copy and tells those who wait in `builtSite` of it, or of its failure. */
export async function buildForRun(folder: string): Promise<void> {
  const outcome = await buildCopy().then(
    (dist) => ({ dist }),
    (error: unknown) => ({ error: String(error) }),
  );
  await writeFile(join(folder, 'build.tmp'), JSON.stringify(outcome));
  await rename(join(folder, 'build.tmp'), join(folder, 'build.json'));
}

async function awaitBuild(folder: string): Promise<string> {
  const file = join(folder, 'build.json');
  for (let waited = 0; !existsSync(file); waited += 100) {
    if (waited > patience) throw new Error(`no build of the site after ${patience / 1000} s`);
    await delay(100);
  }
  const outcome = JSON.parse(await readFile(file, 'utf8')) as { dist?: string; error?: string };
  if (outcome.dist === undefined) throw new Error(outcome.error);
  return outcome.dist;
}

async function buildCopy(): Promise<string> {
  const copy = await copyProject();
  const { code, stdout, stderr } = await copy.run(['build']);
  if (code !== 0) throw new Error(`the site cannot be built:\n${stdout}${stderr}`);
  if (process.env[runFolderVariable] === undefined) {
    process.on('exit', () => {
      rmSync(copy.root, { recursive: true, force: true });
    });
  }
  return copy.path('dist');
}
