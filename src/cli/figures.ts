import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join, posix, resolve, sep } from 'node:path';
import { chapterFigures } from '../chapter/chapter.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { type PictureFormat, drawPicture, encodePicture } from '../project/figure-picture.ts';
import { openProject } from '../project/open-project.ts';
import type { Project } from '../project/project.ts';
import { type SiteLocation, locateSite } from '../project/site-location.ts';
import type { Tell } from '../project/stage.ts';
import { printReport } from './print-report.ts';
import type { ExitCode } from './program.ts';
import { watchCommand } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { tryWrite } from './try-write.ts';

/** The options of the command. */
interface FiguresOptions {
  /** The folder to write to, relative to the project. */
  out: string;
  format: readonly PictureFormat[];
  /** Say nothing of how far it is. */
  silent?: boolean;
}

/**
 * Writes the figures that pages show as pictures, to the byte as the site has them. After an error, which gives 1, the
 * folder is what it was before.
 */
export async function writeFigures(
  { out, format, silent = false }: FiguresOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { root, env, write, complain } = terminal;
  const location = locateSite(root, env);
  if (!URL.canParse(location.site)) {
    complain(`PERFDOCS_SITE is no address: ${location.site}\n`);
    return 1;
  }
  const { tell, end } = watchCommand(terminal, silent);
  const { project, results, diagnostics } = await openProject(root, { tell });
  try {
    end();
    printReport(diagnostics, project, terminal);
    if (hasErrors(diagnostics) || !project) return 1;
    const files = await drawFigures(project, format, location, tell);
    end();
    const folder = resolve(root, out);
    if (!(await tryWrite(() => putFiles(folder, files), terminal))) return 1;
    const shown = out.replaceAll(sep, '/');
    for (const name of files.keys()) write(`wrote ${posix.join(shown, name)}\n`);
    const { placements } = project.chapter;
    for (const id of project.figures.keys())
      if (!placements.has(id)) write(`left out ${id}: no page shows it, so it has no number\n`);
    return 0;
  } finally {
    results?.close();
  }
}

/** The pictures by the names of their files, in reading order. */
async function drawFigures(
  project: Project,
  formats: readonly PictureFormat[],
  location: SiteLocation,
  tell: Tell,
): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const ids = chapterFigures(project.chapter);
  for (const [at, id] of ids.entries()) {
    tell('pictures', at, ids.length);
    const picture = await drawPicture(project, id, 'white', location);
    for (const format of formats) files.set(`${id}.${format}`, await encodePicture(picture, format));
  }
  tell('pictures', ids.length, ids.length);
  return files;
}

/** Puts files into a folder, those that are there replaced at once: all are written beside it before the first is moved. */
async function putFiles(folder: string, files: ReadonlyMap<string, Buffer>): Promise<true> {
  await mkdir(folder, { recursive: true });
  const aside = await mkdtemp(join(folder, '.new-'));
  try {
    for (const [name, bytes] of files) await writeFile(join(aside, name), bytes);
    for (const name of files.keys()) await rename(join(aside, name), join(folder, name));
    return true;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
