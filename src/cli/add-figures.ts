import { type Command, InvalidArgumentError } from 'commander';
import type { PictureFormat } from '../project/figure-picture.ts';
import type { ExitCode } from './program.ts';
import type { Terminal } from './terminal.ts';

const formats: readonly PictureFormat[] = ['svg', 'png'];

/** Adds the command that writes the pictures of the figures. */
export function addFigures(
  program: Command,
  terminal: Terminal,
  choose: (action: () => Promise<ExitCode>) => void,
): void {
  program
    .command('figures')
    .description('write every figure, with its heading and source, for papers and slides')
    .option('--out <folder>', 'the folder to write to', 'figures')
    .option('--format <formats>', 'svg, png, or both with a comma between', parseFormats, formats)
    .option('--silent', 'say nothing of how far it is')
    .action((options: { out: string; format: readonly PictureFormat[]; silent?: boolean }) => {
      choose(async () => (await import('./figures.ts')).writeFigures(options, terminal));
    });
}

function parseFormats(text: string): PictureFormat[] {
  const names = text.split(',').map((name) => name.trim());
  const known = formats.filter((format) => names.includes(format));
  if (names.some((name) => !formats.some((format) => format === name)))
    throw new InvalidArgumentError(`The formats are ${formats.join(' and ')}.`);
  return known;
}
