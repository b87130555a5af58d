import { join } from 'node:path';
import { swapFolder } from './aside-folder.ts';
import { buildAside } from './build-aside.ts';
import type { ExitCode } from './program.ts';
import type { Terminal } from './terminal.ts';

/**
 * Checks the project and, where nothing is wrong, writes the site to dist/. It is written aside and moved when it is
 * complete: after an error, which gives 1, and after a build that was killed, dist/ is what it was before.
 */
export async function build(terminal: Terminal): Promise<ExitCode> {
  return buildAside(terminal, async ({ fresh, aside, project }) => {
    await swapFolder(fresh, join(terminal.root, 'dist'), aside);
    terminal.write(`built ${project.chapter.pages.length} pages to dist/\n`);
    return 0;
  });
}
