import { allPages } from '../chapter/chapter.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { reportGithub } from '../diagnostics/report-github.ts';
import { reportText } from '../diagnostics/report-text.ts';
import { writeCount } from '../diagnostics/write-count.ts';
import type { Project } from '../project/project.ts';
import type { Terminal } from './terminal.ts';

/** Prints the diagnostics for people and, in GitHub Actions, for the pull request; then what was checked. */
export function printReport(
  diagnostics: readonly Diagnostic[],
  project: Project | undefined,
  { env, color, write }: Terminal,
): void {
  if (env.GITHUB_ACTIONS === 'true' && diagnostics.length > 0) write(`${reportGithub(diagnostics)}\n`);
  write(`${reportText(diagnostics, { color })}\n`);
  if (!project) return;
  const { results, figures, chapter } = project;
  const counts = [
    writeCount(results.tables.size, 'table'),
    writeCount(figures.size, 'figure'),
    writeCount(allPages(chapter).length, 'page'),
  ];
  write(`checked ${new Intl.ListFormat('en-GB').format(counts)}\n`);
}
