import { cp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildVariant } from './site-build.ts';

/** The content of another project. */
export const otherContent = fileURLToPath(new URL('../fixtures/other-site/', import.meta.url));

let built: Promise<string> | undefined;

/** The site of another project, whose content is in another folder; built once in a process. */
export async function builtOther(): Promise<string> {
  built ??= buildOther();
  return built;
}

async function buildOther(): Promise<string> {
  const copy = await buildVariant({
    change: async ({ path }) => {
      await rm(path('content'), { recursive: true });
      await cp(otherContent, path('docs of ours/perf'), { recursive: true });
    },
    env: { PERFDOCS_CONTENT: './docs of ours/perf/' },
  });
  return copy.path('dist');
}
