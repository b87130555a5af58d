import { type Command, InvalidArgumentError } from 'commander';
import type { Drafted } from '../scaffold/draft.ts';
import type { ClaimSubject } from '../scaffold/draft-claim.ts';
import type { FigureSubject } from '../scaffold/draft-figure.ts';
import type { ExitCode } from './program.ts';
import type { Terminal } from './terminal.ts';

type Choose = (action: () => Promise<ExitCode>) => void;

/** Adds the command that starts figures, pages, tables and claims. */
export function addNew(program: Command, terminal: Terminal, choose: Choose): void {
  const add = program
    .command('new')
    .description('start a figure, a page, a table or a claim with a file that passes the checks');
  const write = (draft: () => Promise<Drafted>): void => {
    choose(async () => (await import('./new.ts')).writeNew(await draft(), terminal));
  };
  const { root } = terminal;
  addFigure(add, (id, subject) => {
    write(async () => (await import('../scaffold/draft-figure.ts')).draftFigure(root, id, subject));
  });
  add
    .command('page')
    .description('start a page, the last one in the reading order')
    .argument('<slug>', 'the last part of its address', parseId)
    .option('--title <title>', 'its title; that of its slug where it has none', parseTitle)
    .action((slug: string, { title }: { title?: string }) => {
      write(async () => (await import('../scaffold/draft-page.ts')).draftPage(root, slug, title));
    });
  addTable(add, (name, { from, unit = new Map<string, string>() }) => {
    write(async () => {
      const { draftTable } = await import('../scaffold/draft-table.ts');
      return draftTable(root, name, { from, units: unit, ask: askHere() });
    });
  });
  add
    .command('claim')
    .description('start the query of a claim: the mean of a field')
    .argument('<id>', 'the name that pages use', parseId)
    .option('--table <table>', 'the table; the first one with a measured field where none is given')
    .option('--field <field>', 'the field; the first measured one where none is given')
    .action((id: string, subject: ClaimSubject) => {
      write(async () => (await import('../scaffold/draft-claim.ts')).draftClaim(root, id, subject));
    });
}

function addFigure(add: Command, draft: (id: string, subject: FigureSubject) => void): void {
  add
    .command('figure')
    .description('start a figure: bars for names, means with whiskers where there are several runs')
    .argument('<id>', 'the name that pages use', parseId)
    .requiredOption('--table <table>', 'the table, by its name in the data package')
    .requiredOption('--x <field>', 'the field on the horizontal axis')
    .requiredOption('--y <field>', 'the field on the vertical axis; names are easiest to read here')
    .option('--color <field>', 'the field that colours tell apart')
    .action(draft);
}

interface TableOptions {
  from: string;
  unit?: ReadonlyMap<string, string>;
}

function addTable(add: Command, draft: (name: string, options: TableOptions) => void): void {
  add
    .command('table')
    .description('start a result table from a CSV with a header')
    .argument('<name>', 'its name in the data package', parseTableName)
    .requiredOption('--from <file>', 'the CSV')
    .option(
      '--unit <field=unit>',
      'what a number field is measured in, none for a plain number; can be given often',
      collectUnit,
    )
    .action(draft);
}

/** Asks in the terminal of this process, where there is a person at both ends. */
function askHere(): ((fields: readonly string[]) => Promise<Map<string, string>>) | undefined {
  const { stdin: input, stdout: output } = process;
  if (!input.isTTY || !output.isTTY) return undefined;
  return async (fields) => (await import('../scaffold/ask-units.ts')).askUnits(fields, { input, output });
}

/** Of figures, pages and claims: a part of an address, and what links in pages can name. */
function parseId(text: string): string {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(text))
    throw new InvalidArgumentError('It is written with small letters, digits and - only.');
  return text;
}

/** As the data package has it. */
function parseTableName(text: string): string {
  if (!/^[a-z0-9][a-z0-9_-]*$/.test(text))
    throw new InvalidArgumentError('It is written with small letters, digits, - and _ only.');
  return text;
}

function parseTitle(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('A title has at least one letter.');
  return text.trim();
}

function collectUnit(text: string, before: ReadonlyMap<string, string> = new Map()): Map<string, string> {
  const [, field, unit] = /^([^=]+)=\s*(\S.*?)\s*$/s.exec(text) ?? [];
  if (field === undefined || unit === undefined)
    throw new InvalidArgumentError('It is written as field=unit.');
  return new Map([...before, [field, unit]]);
}
