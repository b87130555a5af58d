import { type DuckDBConnection, type DuckDBDataChunk, DuckDBInstance, type JS } from '@duckdb/node-api';
import { quoteText } from './quote.ts';
import type { Cell, Row } from './table.ts';

/** One DuckDB in memory, and the one connection to it. */
export interface Database {
  connection: DuckDBConnection;
  /** Runs one or more statements and gives the rows of the last one. Rejects with DuckDB's message. */
  query(sql: string): Promise<Row[]>;
  /** The rows of a statement, some thousand at a time, on a connection of its own, so that others can run meanwhile. */
  stream(sql: string): AsyncGenerator<Row[]>;
  /** The same as DuckDB has them, to be put into another database. */
  chunks(sql: string): AsyncGenerator<DuckDBDataChunk>;
  /**
   * Takes files, network, extensions and settings away from every later statement, but for the files in `folder`, and
   * for `files`.
   */
  lock(folder?: string, files?: readonly string[]): Promise<void>;
  /** Closes it once no statement runs, and then does what is left to do; at once where none does. */
  close(last?: () => void): void;
}

/**
 * Opens an empty database. One thread, so that a sum of floating point numbers does not depend on the number of
 * cores; errors come as JSON, because that has the position that the plain text only draws with a caret.
 */
export async function openDatabase(): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    errors_as_json: 'true',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  const { use, close } = closeUnused(() => {
    connection.closeSync();
    instance.closeSync();
  });
  const query = (sql: string): Promise<Row[]> =>
    use(async () => {
      const result = await connection.run(sql);
      return (await result.getRowObjectsJS()).map(toRow);
    });
  return {
    connection,
    query,
    close,
    async *stream(sql) {
      const own = await instance.connect();
      try {
        for await (const rows of (await own.stream(sql)).yieldRowObjectJs()) yield rows.map(toRow);
      } finally {
        own.closeSync();
      }
    },
    chunks: (sql) => streamChunks(instance, sql),
    async lock(folder, files = []) {
      if (files.length > 0) await query(`SET allowed_paths = [${files.map(quoteText).join(', ')}]`);
      if (folder !== undefined) await query(`SET allowed_directories = [${quoteText(folder)}]`);
      await query('SET enable_external_access = false; SET lock_configuration = true');
    },
  };
}

interface Uses {
  use: <Result>(work: () => Promise<Result>) => Promise<Result>;
  close: (last?: () => void) => void;
}

/**
 * Counts what is being done, so that `shut` is called when nothing is any more. A connection of DuckDB that is closed under a
 * statement waits for itself, for ever, and so does the process.
 */
function closeUnused(shut: () => void): Uses {
  let running = 0;
  let end: (() => void) | undefined;
  const endUnused = (): void => {
    if (running > 0 || !end) return;
    const now = end;
    end = () => undefined;
    now();
  };
  return {
    async use(work) {
      running += 1;
      try {
        return await work();
      } finally {
        running -= 1;
        endUnused();
      }
    },
    close(last) {
      end ??= () => {
        shut();
        last?.();
      };
      endUnused();
    },
  };
}

async function* streamChunks(instance: DuckDBInstance, sql: string): AsyncGenerator<DuckDBDataChunk> {
  const own = await instance.connect();
  try {
    yield* await own.stream(sql);
  } finally {
    own.closeSync();
  }
}

function toRow(values: Record<string, JS>): Row {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toCell(name, value)]));
}

/** Queries cast dates to text, so that only these types arrive here; anything else is a bug in the query. */
function toCell(name: string, value: JS): Cell {
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    return value;
  }
  if (typeof value === 'bigint' && Number.isSafeInteger(Number(value))) return Number(value);
  throw new Error(`The column ${name} has a value that a cell cannot hold, of type ${typeof value}`);
}
