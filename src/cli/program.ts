import { Command, CommanderError, Option } from 'commander';
import { addDiff } from './add-diff.ts';
import { addFigures } from './add-figures.ts';
import { addHistory } from './add-history.ts';
import { addImport } from './add-import.ts';
import { addNew } from './add-new.ts';
import { systemFault } from '../diagnostics/system-fault.ts';
import { parsePicture } from './parse-picture.ts';
import { parsePort } from './parse-port.ts';
import { printReport } from './print-report.ts';
import type { Terminal } from './terminal.ts';

/** What a command gives: 0, or 1 where something is wrong. */
export type ExitCode = 0 | 1;

type Action = () => Promise<ExitCode>;

/** Runs perfdocs with the arguments of a command line. Gives the exit code; dev and preview run until stopped. */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let action: Action = () => Promise.resolve(0);
  const program = createProgram(terminal, (chosen) => (action = chosen));
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    throw error;
  }
  try {
    return await action();
  } catch (error) {
    const fault = systemFault(error, terminal.root);
    if (!fault) throw error;
    printReport([fault], undefined, terminal);
    return 1;
  }
}

/** The commands. Each is loaded when it runs: check, and a mistake in the command line, need not wait for Astro. */
function createProgram(terminal: Terminal, choose: (action: Action) => void): Command {
  const program = new Command('perfdocs')
    .description('Performance docs in which data, figures and prose cannot disagree.')
    .configureOutput({ writeOut: terminal.write, writeErr: terminal.complain })
    .exitOverride()
    .showHelpAfterError();
  program
    .command('dev')
    .description('serve the site and reload it when a page, a figure or a result changes')
    .option('--port <number>', 'port to listen on', parsePort)
    .option('--silent', 'say nothing of how far it is')
    .action((options: { port?: number; silent?: boolean }) => {
      choose(async () => (await import('./dev.ts')).dev(options, terminal));
    });
  addBuild(program, terminal, choose);
  program
    .command('preview')
    .description('serve dist/ as it was built')
    .option('--port <number>', 'port to listen on', parsePort)
    .action((options: { port?: number }) => {
      choose(async () => (await import('./preview.ts')).preview(options, terminal));
    });
  program
    .command('check')
    .description('check the data package, the rows, the figures and the pages, without building')
    .option('--json', 'print the diagnostics as JSON')
    .option('--fix', 'first write the numbers of claims anew where they disagree with the results')
    .option('--silent', 'say nothing of how far it is')
    .action((options: { json?: boolean; fix?: boolean; silent?: boolean }) => {
      choose(async () => (await import('./check.ts')).check(options, terminal));
    });
  addRender(program, terminal, choose);
  for (const add of [addFigures, addImport, addNew, addDiff, addHistory]) add(program, terminal, choose);
  return program;
}

function addRender(program: Command, terminal: Terminal, choose: (action: Action) => void): void {
  program
    .command('render')
    .description('render any Vega-Lite specification to a file')
    .argument('<spec>', 'the specification; its data are inline, beside it or in content/results')
    .requiredOption('--out <file>', 'the SVG or PNG to write', parsePicture)
    .addOption(
      new Option('--theme <name>', "the site's look, or that of Vega-Lite alone")
        .choices(['site', 'none'])
        .default('site'),
    )
    .action((spec: string, options: { out: string; theme: 'site' | 'none' }) => {
      choose(async () => (await import('./render.ts')).render(spec, options, terminal));
    });
}

function addBuild(program: Command, terminal: Terminal, choose: (action: Action) => void): void {
  program
    .command('build')
    .description('check everything, then write the site to dist/')
    .option('--silent', 'say nothing of how far it is')
    .option('--timing', 'print where the time went')
    .action((options: { silent?: boolean; timing?: boolean }) => {
      choose(async () => (await import('./build.ts')).build(options, terminal));
    });
  program
    .command('verify')
    .description('build the site anew, aside, and compare it with dist/ byte by byte')
    .action(() => {
      choose(async () => (await import('./verify.ts')).verify(terminal));
    });
}
