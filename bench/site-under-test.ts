import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyProject } from '../tests/support/project-copy.ts';
import { folderSize } from './folder-size.ts';
import { type ProcessCost, runProcess } from './run-process.ts';

/** A site in a folder of its own, that can be built again and again. */
export interface SiteUnderTest {
  /** The program that builds it. */
  tool: string;
  root: string;
  build: () => Promise<SiteCost>;
  /** Forgets what earlier builds kept. */
  cool: () => Promise<void>;
  remove: () => Promise<void>;
}

/** What a build took and gave. */
export interface SiteCost extends ProcessCost {
  /** The bytes of all files of the built site. */
  size: number;
}

const forgotten = ['node_modules/.cache', 'node_modules/.astro', 'node_modules/.vite', '.astro', 'dist'];

/** A copy of perfdocs with the content of a folder, or of the repository; `options` are those of its build. */
export async function perfdocsSite(content?: string, ...options: string[]): Promise<SiteUnderTest> {
  const copy = await copyProject();
  if (content !== undefined) {
    await rm(copy.path('content'), { recursive: true });
    await cp(content, copy.path('content'), { recursive: true });
  }
  const command = ['-r', './src/cli/require-node.cjs', 'src/cli/main.ts', 'build'];
  return siteIn('perfdocs', copy.root, [...command, ...options]);
}

/** A site in `root` that a command of Node builds to dist/. */
export function siteIn(tool: string, root: string, args: readonly string[]): SiteUnderTest {
  return {
    tool,
    root,
    build: async () => ({
      ...(await runProcess({ args, cwd: root })),
      size: await folderSize(join(root, 'dist')),
    }),
    cool: async () => {
      for (const name of forgotten) await rm(join(root, name), { recursive: true, force: true });
    },
    remove: () => rm(root, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** A new folder below the temporary one. */
export async function temporaryFolder(name: string): Promise<string> {
  return realpath(await mkdtemp(join(tmpdir(), `perfdocs-${name}-`)));
}
