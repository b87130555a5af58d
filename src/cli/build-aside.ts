import { join } from 'node:path';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { systemFault } from '../diagnostics/system-fault.ts';
import { tellStages } from '../integrations/tell-stages.ts';
import { holdProject } from '../project/current-project.ts';
import { digestInputs, findChanges } from '../project/file-digests.ts';
import type { Project } from '../project/project.ts';
import type { Tell } from '../project/stage.ts';
import { inAside } from './aside-folder.ts';
import { printReport } from './print-report.ts';
import type { ExitCode } from './program.ts';
import type { Terminal } from './terminal.ts';
import { writeManifest } from './write-manifest.ts';

/** A site that is complete, in a folder that goes when it was used. */
export interface BuiltAside {
  /** The folder of the site. */
  fresh: string;
  /** The folder that it is in. */
  aside: string;
  project: Project;
}

/**
 * Checks the project and, where nothing is wrong, builds the site in a folder of its own beside dist/ and hands it to `use`;
 * `tell` is told of its stages. Gives the exit code: that of `use`, or 1 after saying what is wrong.
 */
export async function buildAside(
  terminal: Terminal,
  use: (built: BuiltAside) => Promise<ExitCode>,
  tell: Tell = () => undefined,
): Promise<ExitCode> {
  const { root, complain } = terminal;
  const inputs = await digestInputs(root);
  const { project, diagnostics, release } = await holdProject(root, tell);
  try {
    printReport(diagnostics, project, terminal);
    if (hasErrors(diagnostics) || !project) return 1;
    return await inAside(root, async (aside) => {
      const fresh = join(aside, 'dist');
      tell('start of Astro');
      await buildSite(root, { outDir: fresh, cacheDir: join(aside, 'cache') }, tell);
      const changes = findChanges(inputs, await digestInputs(root), {
        since: 'while the site was built',
        hint: 'run the command again when nothing writes to the file',
      });
      if (changes.length > 0) return reportFaults(changes, terminal);
      await writeManifest(fresh, inputs, project, terminal);
      return await use({ fresh, aside, project });
    });
  } catch (error) {
    const fault = systemFault(error, root);
    if (fault) return reportFaults([fault], terminal);
    complain(`the build failed: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  } finally {
    release();
  }
}

/** What Astro keeps between builds is kept for this one alone: another may run at the same time. */
async function buildSite(
  root: string,
  folders: { outDir: string; cacheDir: string },
  tell: Tell,
): Promise<void> {
  const { build } = await import('astro');
  await build({ root, ...folders, logLevel: 'warn', ...tellStages(tell) });
}

function reportFaults(faults: readonly Diagnostic[], terminal: Terminal): ExitCode {
  printReport(faults, undefined, terminal);
  return 1;
}
