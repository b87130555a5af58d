import { readFile } from 'node:fs/promises';
import { posix, relative, resolve, sep } from 'node:path';
import { contentFolder } from '../diagnostics/content-folder.ts';
import { type Diagnostic, diagnose, hasErrors } from '../diagnostics/diagnostic.ts';
import { type JsonObject, isObject, parseJson } from '../diagnostics/json-document.ts';
import { reportText } from '../diagnostics/report-text.ts';
import { dataSources, resolveUrl, tableOfUrl } from '../figures/data-source.ts';
import { type DataTexts, readFileData } from '../figures/file-data.ts';
import { renderPlain } from '../figures/render-plain.ts';
import { type LooseSpec, renderThemed } from '../figures/render-themed.ts';
import { specFault, specWarning } from '../figures/spec-fault.ts';
import { readHighlight } from '../figures/usermeta.ts';
import { loadResults } from '../results/load-results.ts';
import type { Results } from '../results/results.ts';
import type { ExitCode } from './program.ts';
import { readWithin } from './read-within.ts';
import type { Terminal } from './terminal.ts';
import { writePicture } from './write-picture.ts';

/** The options of the command. */
interface RenderOptions {
  /** The file to write; its ending says what. */
  out: string;
  theme: 'site' | 'none';
}

const resultsFolder = `${contentFolder}/results`;

/** Renders a Vega-Lite specification to an SVG or PNG file; gives 1, and writes no file, where it cannot. */
export async function render(
  path: string,
  { out, theme }: RenderOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { root, color, write, complain } = terminal;
  const file = relative(root, resolve(root, path)).replaceAll(sep, '/');
  const { svg, diagnostics } = await draw(file, theme, root);
  if (diagnostics.length > 0) complain(`${reportText(diagnostics, { color })}\n`);
  if (svg === undefined || hasErrors(diagnostics)) return 1;
  if (!(await writePicture(out, svg, terminal))) return 1;
  write(`rendered ${file} to ${out}\n`);
  return 0;
}

interface Drawn {
  svg?: string;
  diagnostics: Diagnostic[];
}

async function draw(file: string, theme: RenderOptions['theme'], root: string): Promise<Drawn> {
  const start = { file, line: 1, column: 1 };
  const text = await readFile(resolve(root, file), 'utf8').catch(() => undefined);
  if (text === undefined)
    return { diagnostics: [diagnose('file-missing', start, 'there is no such file', 'mend the path')] };
  const { document, diagnostics } = parseJson(text, file);
  if (!document) return { diagnostics };
  const { value } = document;
  if (!isObject(value)) return { diagnostics: [specFault('a specification is a JSON object', start)] };
  const loaded =
    theme === 'site' ? await openTables(value, file, root) : { results: undefined, diagnostics: [] };
  const { results } = loaded;
  const access = {
    file,
    folders: [resultsFolder],
    readData: readWithin(root, [posix.dirname(file), resultsFolder]),
    isKnown: (url: string) => results !== undefined && tableOfUrl(url, file, results) !== undefined,
  };
  const data = await readFileData(document, access);
  const faults = [...loaded.diagnostics, ...data.diagnostics];
  const drawn = hasErrors(faults)
    ? { diagnostics: faults }
    : await drawSpec({ spec: value, file, highlight: readHighlight(value) }, data.texts, { theme, results });
  results?.close();
  return drawn;
}

async function drawSpec(
  loose: LooseSpec,
  texts: DataTexts,
  { theme, results }: { theme: RenderOptions['theme']; results: Results | undefined },
): Promise<Drawn> {
  const start = { file: loose.file, line: 1, column: 1 };
  try {
    const { svg, warnings } =
      theme === 'none' ? await renderPlain(loose.spec, texts) : await renderThemed(loose, texts, results);
    return { svg, diagnostics: warnings.map((message) => specWarning(message, start)) };
  } catch (error) {
    return { diagnostics: [specFault(error, start)] };
  }
}

/** The results of the project, where a specification draws one of their tables. */
async function openTables(
  spec: JsonObject,
  file: string,
  root: string,
): Promise<{ results: Results | undefined; diagnostics: Diagnostic[] }> {
  const targets = dataSources(spec).map(({ url }) => resolveUrl(url, file) ?? '');
  const needed = targets.some((target) => posix.dirname(target) === resultsFolder);
  return needed ? loadResults({ root, folder: resultsFolder }) : { results: undefined, diagnostics: [] };
}
