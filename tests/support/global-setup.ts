import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledChromium, installedChromium } from './chromium.ts';
import { buildForRun, runFolderVariable } from './site-build.ts';

let folder = '';
let build: Promise<void> | undefined;

/**
 * Runs once, before all test files: gives them one temporary folder, unpacks the bundled browser if they need it, and
 * begins to build the site. The tests that need it wait for it; the others run meanwhile.
 */
export async function globalSetup(): Promise<void> {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'perfdocs-tests-')));
  process.env.TMPDIR = folder;
  process.env.TEMP = folder;
  process.env[runFolderVariable] = folder;
  if (!installedChromium()) await bundledChromium();
  build = buildForRun(folder);
}

/** Runs once, after all test files: nothing of the run is left behind. */
export async function globalTeardown(): Promise<void> {
  await build;
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
