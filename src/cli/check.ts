import { hasErrors } from '../diagnostics/diagnostic.ts';
import { openCurrentProject } from '../project/current-project.ts';
import { printReport } from './print-report.ts';

/** Checks the project in the working directory and reports on it; exit code 1 where there is an error. */
export async function check({ json = false }: { json?: boolean }): Promise<void> {
  const { project, diagnostics } = await openCurrentProject();
  if (json) console.log(JSON.stringify(diagnostics, undefined, 2));
  else printReport(diagnostics, project);
  project?.results.close();
  if (hasErrors(diagnostics)) process.exitCode = 1;
}
