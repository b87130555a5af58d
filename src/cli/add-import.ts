import { type Command, InvalidArgumentError, Option } from 'commander';
import { importers } from '../importers/registry.ts';
import { collectPair } from './parse-pair.ts';
import type { ExitCode } from './program.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  into?: string;
  set?: ReadonlyMap<string, string>;
  map?: ReadonlyMap<string, string>;
  only?: ReadonlyMap<string, string>;
  replace?: boolean;
  dryRun?: boolean;
  allowErrors?: boolean;
  measured?: string;
  detect?: boolean;
}

const tools = [...importers.keys()];
const nothing: ReadonlyMap<string, string> = new Map();

/** Adds the command that imports the output of benchmark tools. */
export function addImport(
  program: Command,
  terminal: Terminal,
  choose: (action: () => Promise<ExitCode>) => void,
): void {
  program
    .command('import')
    .description(`turn the output of a tool (${tools.join(', ')}) into rows of a result table`)
    .argument('[tool]', 'the tool; left out with --detect')
    .argument('[files...]', 'its outputs; - is standard input')
    .option('--into <table>', 'the table, by its name in the data package')
    .option('--set <field=value>', 'what a field is in all rows; can be given often', collectPair)
    .option('--map <field=name>', 'what of the output a field is; can be given often', collectPair)
    .option('--only <name=text>', 'take the runs of which this is so; can be given often', collectPair)
    .addOption(
      new Option('--append', 'go on with the numbers of the runs (the default)').conflicts('replace'),
    )
    .option('--replace', 'replace the runs of the same series')
    .option('--measured <date>', 'the day of the measurement, as YYYY-MM-DD', parseDay)
    .option('--allow-errors', 'take runs that had errors too')
    .option('--dry-run', 'say what would be imported, and write nothing')
    .option('--detect', 'tell the tool from the content')
    .action((tool: string | undefined, files: string[], options: Options, command: Command) => {
      const all = options.detect === true && tool !== undefined ? [tool, ...files] : files;
      refuseMistakes(tool, all, options, command);
      choose(() => startImport(tool, all, options, terminal));
    });
}

function refuseMistakes(
  tool: string | undefined,
  files: readonly string[],
  { detect, into }: Options,
  command: Command,
): void {
  if (detect !== true && !tools.includes(tool ?? ''))
    command.error(
      `error: there is no importer for '${tool ?? ''}'. Allowed choices are ${tools.join(', ')}.`,
    );
  if (files.length === 0) command.error("error: missing argument 'files'");
  if (into === undefined && detect !== true)
    command.error("error: required option '--into <table>' not specified");
}

async function startImport(
  tool: string | undefined,
  files: readonly string[],
  { into, detect, ...given }: Options,
  terminal: Terminal,
): Promise<ExitCode> {
  const { detectOutputs, importOutputs } = await import('./import.ts');
  if (into === undefined) return detectOutputs(files, terminal);
  const {
    set = nothing,
    map = nothing,
    only = nothing,
    replace = false,
    allowErrors = false,
    dryRun = false,
    measured,
  } = given;
  const options = { into, set, map, only, replace, allowErrors, dryRun, measured };
  return importOutputs(detect === true ? undefined : tool, files, options, terminal);
}

function parseDay(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(`${text}T`))
    throw new InvalidArgumentError('A day is written as YYYY-MM-DD.');
  return text;
}
