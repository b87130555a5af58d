import { Command } from 'commander';
import { build } from './build.ts';
import { check } from './check.ts';
import { dev } from './dev.ts';
import { preview } from './preview.ts';

const program = new Command('perfdocs')
  .description('Performance docs in which data, figures and prose cannot disagree.')
  .showHelpAfterError();

program
  .command('dev')
  .description('serve the site and reload it when a page, a figure or a result changes')
  .option('--port <number>', 'port to listen on', Number)
  .action(dev);

program.command('build').description('check everything, then write the site to dist/').action(build);

program
  .command('preview')
  .description('serve dist/ as it was built')
  .option('--port <number>', 'port to listen on', Number)
  .action(preview);

program
  .command('check')
  .description('check the data package, the rows, the figures and the pages, without building')
  .option('--json', 'print the diagnostics as JSON')
  .action(check);

await program.parseAsync();
