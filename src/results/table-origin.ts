import type { LoadedTable } from './loaded-table.ts';
import type { ResultsFolder } from './results-folder.ts';

/** What tables are loaded from. */
export interface TableOrigin extends ResultsFolder {
  /** The files of the folder, relative to it. */
  files: readonly string[];
  /** The text of its datapackage.json. */
  descriptor: string;
  /** Copies a table of an earlier loading, where it was made of the same; see `LoadedTable.state`. */
  copy: (name: string, state: string) => Promise<LoadedTable | undefined>;
}
