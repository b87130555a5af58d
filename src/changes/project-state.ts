import type { Binding } from '../claims/binding.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { JsonObject } from '../diagnostics/json-document.ts';
import type { Figure } from '../figures/figure.ts';
import type { Row, Table } from '../results/table.ts';

/** A result table with its rows. */
export interface TableState {
  table: Table;
  rows: readonly Row[];
}

/** A figure that could be drawn. */
export interface FigureState {
  figure: Figure;
  /** What its author wrote. */
  spec: JsonObject;
}

/** What of a project is there and could not be read. */
export interface Unread {
  /** Names of tables. */
  tables: ReadonlySet<string>;
  /** Ids of figures. */
  figures: ReadonlySet<string>;
  /** Files of pages. */
  pages: ReadonlySet<string>;
  /** Places of claims and values, as `file#anchor`. */
  bindings: ReadonlySet<string>;
}

/** A project at one time, as far as it could be read; it need not be in order. */
export interface ProjectState {
  tables: ReadonlyMap<string, TableState>;
  figures: ReadonlyMap<string, FigureState>;
  /** The numbers and relations that pages bind to queries, in reading order. */
  bindings: readonly Binding[];
  /** What is there and could not be read, of which nothing can be said. */
  unread: Unread;
  /** The names of tables with too many rows to be compared one by one. */
  large: readonly string[];
  /** Whether the tables are in order; without that there are no figures and no claims to compare. */
  complete: boolean;
  diagnostics: readonly Diagnostic[];
}
