import { join } from 'node:path';
import { cwd } from 'node:process';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { inputSignature } from './input-signature.ts';
import type { Results } from '../results/results.ts';
import { type OpenedProject, openProject } from './open-project.ts';
import { openForPage } from './page-scope.ts';
import type { Project } from './project.ts';
import type { Tell } from './stage.ts';
import { startWatch } from './watch-openings.ts';

/** The project is not in order. Astro's overlay shows the place, the message and the hint of the first diagnostic. */
export class ProjectError extends Error {
  readonly loc: { file: string; line: number; column: number };
  readonly hint: string;

  constructor(first: Diagnostic, count: number) {
    const { file, line, column, code, message, hint } = first;
    super(`${file}:${line}:${column} ${code} ${message}`);
    this.name = 'ProjectError';
    this.loc = { file: join(cwd(), file), line, column };
    this.hint = count > 1 ? `${hint} (${count} errors in all: npm run check lists them)` : hint;
    // The stack would show the site's own code, in which nothing is wrong.
    this.stack = `${this.name}: ${this.message}`;
  }
}

interface Opened {
  signature: string;
  opened: Promise<OpenedProject>;
  /** The results that could be loaded last, for the next opening to take over what did not change. */
  last: Promise<Results | undefined>;
}

// Astro bundles this module apart from the command that runs it; both are to share one opened project.
const shared = globalThis as { perfdocsProject?: Opened; perfdocsHeld?: Map<string, OpenedProject> };

/**
 * How long a page that is being made, on a slow machine too, may go on reading from results that are not the current ones, in
 * milliseconds.
 */
const grace = 5000;

/** Opens the project in the working directory, or in `root`, once for as long as no input changes. */
export async function openCurrentProject(root = cwd(), tell?: Tell): Promise<OpenedProject> {
  const held = shared.perfdocsHeld?.get(root);
  if (held) return held;
  const signature = await inputSignature(root);
  if (shared.perfdocsProject?.signature !== signature)
    shared.perfdocsProject = reopen(root, signature, shared.perfdocsProject?.last, tell);
  return shared.perfdocsProject.opened;
}

function reopen(root: string, signature: string, last: Opened['last'] | undefined, tell?: Tell): Opened {
  const open = async (): Promise<OpenedProject> => {
    const before = await last;
    const watch = startWatch();
    try {
      return await openProject(root, { before, tell: tell ?? watch?.tell });
    } finally {
      watch?.end();
    }
  };
  const opened = open();
  const takeOver = async (): Promise<Results | undefined> => {
    const before = await last;
    const { results } = await opened.catch(() => ({ results: undefined }));
    if (results === undefined || results === before) return before;
    if (before)
      setTimeout(() => {
        before.close();
      }, grace).unref();
    return results;
  };
  return { signature, opened, last: takeOver() };
}

/**
 * Opens the project in `root` and holds it: until it is released, it is the current one, whatever becomes of its files. So
 * all pages of a build show one state of the inputs, and nobody looks for changes in between.
 */
export async function holdProject(
  root: string,
  tell?: Tell,
): Promise<OpenedProject & { release: () => void }> {
  const opened = await openCurrentProject(root, tell);
  shared.perfdocsHeld ??= new Map();
  shared.perfdocsHeld.set(root, opened);
  const release = (): void => {
    shared.perfdocsHeld?.delete(root);
    delete shared.perfdocsProject;
    opened.results?.close();
  };
  return { ...opened, release };
}

/** The current project, for the site's components. Throws a ProjectError where it is not in order. */
export async function currentProject(): Promise<Project> {
  const { project, diagnostics } = await openForPage(() => openCurrentProject());
  const errors = diagnostics.filter((diagnostic) => hasErrors([diagnostic]));
  const [first] = errors;
  if (first) throw new ProjectError(first, errors.length);
  if (!project) throw new Error('a project without errors was not opened');
  return project;
}
