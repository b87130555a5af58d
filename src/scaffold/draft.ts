import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Files to be written, by their paths in the project, with forward slashes. */
export interface Draft {
  /** Files that are not there yet, and must not be. */
  created: ReadonlyMap<string, string>;
  /** Files that are there, with their new texts. */
  changed: ReadonlyMap<string, string>;
  /** What to do next, in a line for the terminal. */
  next: string;
}

/** A draft, or what is wrong with what was asked for. */
export type Drafted = { draft: Draft; diagnostics: [] } | { draft: undefined; diagnostics: Diagnostic[] };

/** The outcome of a draft that cannot be made. */
export function refuse(...diagnostics: Diagnostic[]): Drafted {
  return { draft: undefined, diagnostics };
}

/** The outcome of a draft that is one new file. */
export function draftFile(file: string, text: string, next: string): Drafted {
  return { draft: { created: new Map([[file, text]]), changed: new Map(), next }, diagnostics: [] };
}
