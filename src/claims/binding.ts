import type { BindingUse, Page } from '../chapter/chapter.ts';
import type { Query, QueryColumn } from './query.ts';

/** A place in the chapter whose number or relation rests on a query, checked. */
export interface Binding {
  page: Page;
  use: BindingUse;
  query: Query;
  /** The columns that it prints or is compared with. */
  columns: readonly QueryColumn[];
  /** What stands in the page: the words of a claim, the print of a value. */
  words: string;
  /** A value is computed; a claim agrees with the data, or says what they do not support. */
  state: 'computed' | 'agrees' | 'disputed';
}

/** A correction of a source: `from` stands there, between two offsets, and `to` shall. */
export interface TextEdit {
  file: string;
  start: number;
  end: number;
  from: string;
  to: string;
}

/** The queries of a project, and what its pages rest on them. */
export interface Claims {
  queries: ReadonlyMap<string, Query>;
  /** In reading order. */
  bindings: readonly Binding[];
}

/** The columns that a query has for numbers. */
export function numberColumns({ columns }: Query): QueryColumn[] {
  return columns.filter(({ kind }) => kind === 'number');
}
