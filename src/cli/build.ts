import { mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { allPages } from '../chapter/chapter.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { holdProject } from '../project/current-project.ts';
import { tellStages } from '../integrations/tell-stages.ts';
import { printReport } from './print-report.ts';
import { watchProgress } from './progress.ts';
import type { ExitCode } from './program.ts';
import type { ProgressDisplay, Terminal } from './terminal.ts';

/** The options of the command. */
interface BuildOptions {
  /** Say nothing of how far it is. */
  silent?: boolean;
  /** Print where the time went. */
  timing?: boolean;
}

const unseen: ProgressDisplay = {
  clock: () => performance.now(),
  changing: false,
  show: () => undefined,
};

/**
 * Checks the project and, where nothing is wrong, writes the site to dist/. It is written aside and moved when it is
 * complete: after an error, which gives 1, dist/ is what it was before.
 */
export async function build({ silent, timing }: BuildOptions, terminal: Terminal): Promise<ExitCode> {
  const display = terminal.progress ?? unseen;
  const { tell, end } = watchProgress(silent ? { ...display, show: unseen.show } : display);
  const { project, diagnostics, release } = await holdProject(terminal.root, tell);
  printReport(diagnostics, project, terminal);
  if (hasErrors(diagnostics) || !project) {
    release();
    return 1;
  }
  tell('start of Astro');
  const { build: buildSite } = await import('astro');
  const { root, write, complain } = terminal;
  const aside = await mkdtemp(join(root, '.dist-'));
  try {
    // In a folder below: that of mkdtemp itself is closed to other users, such as a web server.
    await buildSite({ root, outDir: join(aside, 'dist'), logLevel: 'warn', ...tellStages(tell) });
    await rm(join(root, 'dist'), { recursive: true, force: true });
    await rename(join(aside, 'dist'), join(root, 'dist'));
    const times = end();
    write(`built ${allPages(project.chapter).length} pages to dist/\n${timing ? times : ''}`);
    return 0;
  } catch (error) {
    complain(`the build failed: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  } finally {
    await rm(aside, { recursive: true, force: true });
    release();
  }
}
