import { hasErrors } from '../diagnostics/diagnostic.ts';
import { openCurrentProject } from '../project/current-project.ts';
import { fixClaims } from './fix.ts';
import { printReport } from './print-report.ts';

/** The options of the command. */
interface CheckOptions {
  /** Print the diagnostics as JSON. */
  json?: boolean;
  /** Write the numbers of claims anew first, where they disagree with the results. */
  fix?: boolean;
}

/** Checks the project in the working directory and reports on it; exit code 1 where there is an error. */
export async function check({ json = false, fix = false }: CheckOptions): Promise<void> {
  // Standard output is for the JSON alone.
  if (fix) await fixClaims(json ? console.error : console.log);
  const { project, diagnostics } = await openCurrentProject();
  if (json) console.log(JSON.stringify(diagnostics, undefined, 2));
  else printReport(diagnostics, project);
  project?.results.close();
  if (hasErrors(diagnostics)) process.exitCode = 1;
}
