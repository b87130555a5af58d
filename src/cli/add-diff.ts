import type { Command } from 'commander';
import type { ExitCode } from './program.ts';
import type { Terminal } from './terminal.ts';

/** Adds the command that says what changed in results, figures and claims. */
export function addDiff(
  program: Command,
  terminal: Terminal,
  choose: (action: () => Promise<ExitCode>) => void,
): void {
  program
    .command('diff')
    .description('say what changed in results, figures and claims since a commit; differences are no error')
    .argument('[ref]', 'the commit, tag or branch; without it, where HEAD left the default branch')
    .option('--markdown', 'print Markdown for a comment on a pull request')
    .option('--html <file>', 'write a page with the figures of both times')
    .action((ref: string | undefined, options: { markdown?: boolean; html?: string }) => {
      choose(async () => (await import('./diff.ts')).diff(ref, options, terminal));
    });
}
