import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Cell, Field, Row, Table } from '../results/table.ts';

/** A value at two times, as the report prints it. */
export interface Pair {
  before: string;
  after: string;
  /** The change as a part of the old value, 0.1 for 10% more; undefined where one of the two is no number, or the old is 0. */
  ratio: number | undefined;
}

/** A cell that says something else. */
export interface CellChange extends Pair {
  field: Field;
  /** What tells its row from the others. */
  row: string;
}

/** What changed in a result table. */
export interface TableChange {
  table: Table;
  state: 'new' | 'deleted' | 'changed';
  /** New and deleted fields, and those with another type or unit, in words. */
  fields: readonly string[];
  added: readonly Row[];
  removed: readonly Row[];
  cells: readonly CellChange[];
}

/** A value that a figure shows, at two times. */
export interface GroupChange extends Pair {
  group: string;
  measure: string;
  /** Whether the intervals that the figure draws overlap; undefined where it draws none at one of the times. */
  overlap: boolean | undefined;
}

/** What changed in a figure. */
export interface FigureChange {
  id: string;
  title: string;
  state: 'new' | 'deleted' | 'changed';
  specChanged: boolean;
  groups: readonly GroupChange[];
  /** The picture at the two times, as SVG with the names of design tokens for colours. */
  before: string | undefined;
  after: string | undefined;
}

/** What changed in a number or a relation that a page binds to a query. */
export interface ClaimChange extends Pair {
  file: string;
  line: number;
  query: string;
  state: 'new' | 'deleted' | 'changed';
}

/** All that changed between two states of a project. */
export interface Changes {
  tables: readonly TableChange[];
  figures: readonly FigureChange[];
  claims: readonly ClaimChange[];
  /** What is wrong with claims now and was not before. */
  stale: readonly Diagnostic[];
  /** What could not be compared, and why, in sentences. */
  gaps: readonly string[];
}

/** Whether two cells are the same value; one that was read without its checks may be the text of the other. */
export function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  return (a ?? null) === (b ?? null) || (a != null && b != null && String(a) === String(b));
}
