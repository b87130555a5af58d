import { Command, InvalidArgumentError } from 'commander';
import type { Part } from './part.ts';

/** What npm run bench is asked to do. */
export interface BenchCommand {
  parts: readonly Part[];
  runs: number;
  quick: boolean;
}

const fullRuns = 5;

/** Reads the arguments of the command. Prints what is wrong with them, or the help, and ends the process. */
export function parseOptions(args: readonly string[], known: readonly Part[]): BenchCommand {
  const list = known.map(({ id, title }) => `  ${id}: ${title}`).join('\n');
  const { only, quick, runs } = new Command('npm run bench --')
    .description('Measures perfdocs, and writes bench/results.json and the tables of the page about it.')
    .option('--only <parts>', 'parts to run, with commas between them', (text) => choose(text, known))
    .option('--runs <number>', 'how often each part is repeated', parseRuns)
    .option('--quick', 'a few minutes instead of twenty; the tables stay as they are', false)
    .addHelpText('after', `\nParts:\n${list}`)
    .parse(args, { from: 'user' })
    .opts<{ only?: Part[]; quick: boolean; runs?: number }>();
  return { parts: only ?? known, quick, runs: runs ?? (quick ? 1 : fullRuns) };
}

function choose(text: string, known: readonly Part[]): Part[] {
  return text.split(',').map((id) => {
    const part = known.find((candidate) => candidate.id === id.trim());
    if (!part) throw new InvalidArgumentError(`The parts are ${known.map((one) => one.id).join(', ')}.`);
    return part;
  });
}

function parseRuns(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('It is a number from 1 to 999.');
  return Number(text);
}
