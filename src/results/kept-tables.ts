import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { copyTable } from './copy-table.ts';
import type { Database } from './database.ts';
import type { LoadedTable } from './loaded-table.ts';

/** What the next loading of a folder takes over where nothing changed since this one. */
export interface KeptTables {
  /** Of the folder as it was loaded; see `stateOfFolder`. */
  state: string;
  /** What was said of it, which is no error. */
  diagnostics: readonly Diagnostic[];
  /** Makes a table in another database, unless what it is made of has changed; Parquet is in no database. */
  copy(name: string, state: string, into: Database): Promise<LoadedTable | undefined>;
}

/** What can be taken over of a loaded database, for as long as that is open. */
export function keepTables(
  database: Database,
  loaded: readonly LoadedTable[],
  found: Pick<KeptTables, 'state' | 'diagnostics'>,
): KeptTables {
  return {
    ...found,
    async copy(name, state, into) {
      const same = loaded.find((one) => one.table.name === name && one.state === state);
      if (same === undefined || same.table.format === 'parquet') return undefined;
      await copyTable(database, into, same.table);
      return same;
    },
  };
}
