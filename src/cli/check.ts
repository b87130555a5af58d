import { hasErrors } from '../diagnostics/diagnostic.ts';
import { type OpenedProject, openProject } from '../project/open-project.ts';
import { paintDiff, writeEdits } from './fix.ts';
import { printReport } from './print-report.ts';
import type { ExitCode } from './program.ts';
import { watchCommand } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { tryWrite } from './try-write.ts';

/** The options of the command. */
interface CheckOptions {
  /** Print the diagnostics as JSON. */
  json?: boolean;
  /** Write the numbers of claims anew first, where they disagree with the results, and print what changed. */
  fix?: boolean;
  /** Say nothing of how far it is. */
  silent?: boolean;
}

/** Checks the project in the working directory and reports on it; 1 where there is an error. */
export async function check(
  { json = false, fix = false, silent = false }: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const open = async (): Promise<OpenedProject> => {
    const { tell, end } = watchCommand(terminal, silent || json);
    const opened = await openProject(terminal.root, { tell });
    end();
    return opened;
  };
  let opened = await open();
  if (fix && opened.edits.length > 0) {
    opened.results?.close();
    const { edits } = opened;
    const lines = await tryWrite(() => writeEdits(terminal.root, edits), terminal);
    if (!lines) return 1;
    // Standard output is for the JSON alone.
    (json ? terminal.complain : terminal.write)(`${paintDiff(lines, terminal.color)}\n`);
    opened = await open();
  }
  const { project, results, diagnostics } = opened;
  if (json) terminal.write(`${JSON.stringify(diagnostics, undefined, 2)}\n`);
  else printReport(diagnostics, project, terminal);
  results?.close();
  return hasErrors(diagnostics) ? 1 : 0;
}
