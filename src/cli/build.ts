import { join } from 'node:path';
import { allPages } from '../chapter/chapter.ts';
import { swapFolder } from './aside-folder.ts';
import { type BuiltAside, buildAside } from './build-aside.ts';
import type { ExitCode } from './program.ts';
import { watchCommand } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** The options of the command. */
interface BuildOptions {
  /** Say nothing of how far it is. */
  silent?: boolean;
  /** Print where the time went. */
  timing?: boolean;
}

/**
 * Checks the project and, where nothing is wrong, writes the site to dist/. It is written aside and moved when it is
 * complete: after an error, which gives 1, and after a build that was killed, dist/ is what it was before.
 */
export async function build({ silent, timing }: BuildOptions, terminal: Terminal): Promise<ExitCode> {
  const { tell, end } = watchCommand(terminal, silent ?? false);
  const use = async ({ fresh, aside, project }: BuiltAside): Promise<ExitCode> => {
    await swapFolder(fresh, join(terminal.root, 'dist'), aside);
    const times = end();
    terminal.write(`built ${allPages(project.chapter).length} pages to dist/\n${timing ? times : ''}`);
    return 0;
  };
  return buildAside(terminal, use, tell);
}
