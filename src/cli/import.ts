import { readFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { contentFolder } from '../diagnostics/content-folder.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { reportText } from '../diagnostics/report-text.ts';
import { writeCount } from '../diagnostics/write-count.ts';
import { describeSource } from '../importers/add-source.ts';
import { type ImportOptions, type ImportedOutput, planImport } from '../importers/plan-import.ts';
import { detectTools, importers } from '../importers/registry.ts';
import { replaceFiles } from '../project/replace-files.ts';
import type { ExitCode } from './program.ts';
import type { Terminal } from './terminal.ts';
import { tryWrite } from './try-write.ts';

const results = `${contentFolder}/results`;

/** The options of the command, beside those of an import. */
export interface ImportCommandOptions extends ImportOptions {
  dryRun: boolean;
  measured: string | undefined;
}

/**
 * Imports outputs of a tool into a table; `tool` is undefined where the content tells it. Gives 1, and changes nothing,
 * where something is wrong with them.
 */
export async function importOutputs(
  tool: string | undefined,
  files: readonly string[],
  options: ImportCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { root, color, complain } = terminal;
  const read = await Promise.all(files.map((file) => readOutput(tool, file, options.measured, root)));
  const faults = read.flatMap((outcome) => ('fault' in outcome ? outcome.fault : []));
  const outputs = read.flatMap((outcome) => ('output' in outcome ? outcome.output : []));
  const { plan, diagnostics } =
    faults.length > 0
      ? { plan: undefined, diagnostics: faults }
      : await planImport({ root, folder: results }, outputs, options);
  if (!plan) {
    complain(`${reportText(diagnostics, { color })}\nnothing was imported\n`);
    return 1;
  }
  const { added, replaced } = plan;
  const texts = new Map([...plan.files].map(([file, text]) => [join(root, file), text]));
  const write = () => replaceFiles(texts).then(() => true);
  if (!options.dryRun && !(await tryWrite(write, terminal))) return 1;
  const verb = options.dryRun ? 'would import' : 'imported';
  const instead = replaced > 0 ? `, in place of ${replaced.toLocaleString('en')}` : '';
  terminal.write(`${verb} ${writeCount(added, 'row')} into ${options.into}${instead}\n`);
  if (!options.dryRun) terminal.write('npm run check says which sentences the new results concern\n');
  return 0;
}

/** Prints which tools each file may be the output of; 1 where one is of none. */
export async function detectOutputs(files: readonly string[], { root, write }: Terminal): Promise<ExitCode> {
  const found = await Promise.all(
    files.map(async (file) => {
      const text = (await readBytes(file, root).catch(() => undefined))?.toString();
      const none = text === undefined ? 'there is no such file' : 'of no tool that is known';
      return { file, none, tools: detectTools(text ?? '') };
    }),
  );
  for (const { file, none, tools } of found) write(`${file}: ${tools.join(' or ') || none}\n`);
  return found.every(({ tools }) => tools.length > 0) ? 0 : 1;
}

async function readOutput(
  tool: string | undefined,
  file: string,
  measured: string | undefined,
  root: string,
): Promise<{ output: ImportedOutput } | { fault: Diagnostic }> {
  const name = file === '-' ? 'standard input' : relative(root, resolve(root, file)).replaceAll(sep, '/');
  const fault = (code: 'file-missing' | 'unknown-output', message: string, hint: string) => ({
    fault: diagnose(code, { file: name, line: 1, column: 1 }, message, hint),
  });
  const bytes = await readBytes(file, root).catch(() => undefined);
  if (!bytes) return fault('file-missing', 'there is no such file', 'mend the path');
  const text = bytes.toString();
  const tools = tool === undefined ? detectTools(text) : [tool];
  const [only] = tools;
  const importer = only === undefined || tools.length > 1 ? undefined : importers.get(only);
  if (!importer || only === undefined) {
    const known = `name one of ${[...importers.keys()].join(', ')}`;
    return fault(
      'unknown-output',
      tools.length > 1
        ? `this may be output of ${tools.join(' or ')}`
        : 'this is no output of a tool that is known',
      known,
    );
  }
  const source = {
    ...describeSource(only, file === '-' ? name : basename(file), bytes),
    ...(measured !== undefined && { measured }),
  };
  return { output: { file: name, text, importer, source } };
}

function readBytes(file: string, root: string): Promise<Buffer> {
  return file === '-' ? buffer(process.stdin) : readFile(resolve(root, file));
}
