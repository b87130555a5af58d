import type { Command } from 'commander';
import { collectPair } from './parse-pair.ts';
import { parsePicture } from './parse-picture.ts';
import type { ExitCode } from './program.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  key?: ReadonlyMap<string, string>;
  value?: string;
  out?: string;
}

/** Adds the command that follows a measured value through the commits. */
export function addHistory(
  program: Command,
  terminal: Terminal,
  choose: (action: () => Promise<ExitCode>) => void,
): void {
  program
    .command('history')
    .description('follow a measured value through the git history of its table')
    .argument('<table>', 'the table, by its name in the data package')
    .option('--key <field=value>', 'what the rows have in a field; can be given often', collectPair)
    .option('--value <field>', 'the number to follow, where the table has several')
    .option('--out <file>', 'an SVG or PNG to draw it to', parsePicture)
    .action((table: string, { key = new Map(), value, out }: Options) => {
      choose(async () => (await import('./history.ts')).history(table, { key, value, out }, terminal));
    });
}
