import colors from 'picocolors';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { reportGithub } from '../diagnostics/report-github.ts';
import { reportText } from '../diagnostics/report-text.ts';
import type { Project } from '../project/project.ts';

/** Prints the diagnostics for people and, in GitHub Actions, for the pull request; then what was checked. */
export function printReport(diagnostics: readonly Diagnostic[], project: Project | undefined): void {
  if (process.env.GITHUB_ACTIONS === 'true' && diagnostics.length > 0) console.log(reportGithub(diagnostics));
  console.log(reportText(diagnostics, { color: colors.isColorSupported }));
  if (!project) return;
  const { results, figures, chapter } = project;
  console.log(
    `checked ${results.tables.size} tables, ${figures.size} figures and ${chapter.pages.length} pages`,
  );
}
