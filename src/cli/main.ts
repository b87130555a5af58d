import { Command, Option } from 'commander';
import { parsePicture } from './parse-picture.ts';
import { parsePort } from './parse-port.ts';

const program = new Command('perfdocs')
  .description('Performance docs in which data, figures and prose cannot disagree.')
  .showHelpAfterError();

// Each command is loaded when it runs: check, and a mistake in the command line, need not wait for Astro.
program
  .command('dev')
  .description('serve the site and reload it when a page, a figure or a result changes')
  .option('--port <number>', 'port to listen on', parsePort)
  .action(async (options: { port?: number }) => (await import('./dev.ts')).dev(options));

program
  .command('build')
  .description('check everything, then write the site to dist/')
  .action(async () => (await import('./build.ts')).build());

program
  .command('preview')
  .description('serve dist/ as it was built')
  .option('--port <number>', 'port to listen on', parsePort)
  .action(async (options: { port?: number }) => (await import('./preview.ts')).preview(options));

program
  .command('check')
  .description('check the data package, the rows, the figures and the pages, without building')
  .option('--json', 'print the diagnostics as JSON')
  .option('--fix', 'first write the numbers of claims anew where they disagree with the results')
  .action(async (options: { json?: boolean; fix?: boolean }) => (await import('./check.ts')).check(options));

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
  .action(async (spec: string, options: { out: string; theme: 'site' | 'none' }) =>
    (await import('./render.ts')).render(spec, options),
  );

await program.parseAsync();
