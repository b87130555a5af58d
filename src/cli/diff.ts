import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { diffProject } from '../changes/diff-project.ts';
import { gitIn } from '../changes/git.ts';
import { printHtml } from '../changes/print-html.ts';
import { printMarkdown } from '../changes/print-markdown.ts';
import { printText } from '../changes/print-text.ts';
import { reportSections } from '../changes/report-sections.ts';
import type { ExitCode } from './program.ts';
import type { Terminal } from './terminal.ts';
import { tryWrite } from './try-write.ts';

/** The options of the command. */
interface DiffOptions {
  markdown?: boolean;
  /** The page to write, relative to the project. */
  html?: string;
}

/** Says what changed since a commit. Gives 0 whatever changed, and 1 where nothing can be compared. */
export async function diff(
  ref: string | undefined,
  { markdown = false, html }: DiffOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { root, env, color, write, complain } = terminal;
  const outcome = await diffProject(root, gitIn(root, env), ref);
  if ('problem' in outcome) {
    complain(`${outcome.problem}\n`);
    return 1;
  }
  const { since, changes } = outcome;
  const report = { with: since.name, gaps: changes.gaps, sections: reportSections(changes) };
  if (html !== undefined) {
    const page = await printHtml(report, changes.figures);
    if (!(await tryWrite(() => writeFile(resolve(root, html), page).then(() => true), terminal))) return 1;
  }
  if (markdown) write(`${printMarkdown(report)}\n`);
  else if (html === undefined) write(`${printText(report, { color })}\n`);
  // Standard output is for the Markdown alone.
  if (html !== undefined) (markdown ? complain : write)(`wrote ${html}\n`);
  return 0;
}
