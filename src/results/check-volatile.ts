import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type Json, type JsonObject, isObject } from '../diagnostics/json-document.ts';
import type { Database } from './database.ts';
import type { SqlFile } from './derived-select.ts';
import { readSelectTree } from './select-tree.ts';
import { placePosition } from './sql-fault.ts';

/** Something in a SELECT that does not always give the same. */
interface Volatile {
  /** As the SELECT has it: random(), current_date, or a sample. */
  name: string;
  /** Offset in bytes; undefined where DuckDB does not tell. */
  position: number | undefined;
}

/** DuckDB calls these consistent; but they depend on the day, on the machine, or on chance. */
const alsoVolatile = [
  'ago',
  'current_localtime',
  'current_localtimestamp',
  'current_setting',
  'reservoir_quantile',
  'version',
];

/** What reads like a column and is the time. */
const clocks = ['current_date', 'current_time', 'current_timestamp', 'localtime', 'localtimestamp'];

const hint = 'the same rows have to give the same site in every build: read a column, or write the value';

const sampleHint = 'write REPEATABLE (1) behind the sample, so that it is the same in every build';

/**
 * Checks that a SELECT gives the same whenever and wherever it runs: that it asks neither chance nor the clock nor
 * the machine. DuckDB's own parser tells the functions, and its catalogue which of them are volatile.
 */
export async function checkVolatile(database: Database, { file, sql }: SqlFile): Promise<Diagnostic[]> {
  const found = findVolatile(await readSelectTree(database, sql), await namesIn(database));
  return found.map(({ name, position }) => {
    const message = `${name} can be another in each build`;
    const advice = name === 'a sample' ? sampleHint : hint;
    return diagnose('volatile-sql', { file, ...placePosition(sql, position) }, message, advice);
  });
}

/** Asked for once in a process: it is DuckDB itself that has these functions, and a SELECT cannot define others. */
let known: ReadonlySet<string> | undefined;

async function namesIn(database: Database): Promise<ReadonlySet<string>> {
  known ??= await listVolatile(database);
  return known;
}

/** `error` is called volatile so that it is not computed beforehand. */
async function listVolatile(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database.query(`SELECT DISTINCT function_name AS name FROM duckdb_functions()
    WHERE stability IN ('VOLATILE', 'CONSISTENT_WITHIN_QUERY') AND function_name <> 'error'`);
  return new Set([...rows.map(({ name }) => String(name)), ...alsoVolatile]);
}

function findVolatile(node: Json | undefined, names: ReadonlySet<string>): Volatile[] {
  if (Array.isArray(node)) return node.flatMap((child) => findVolatile(child, names));
  if (!isObject(node)) return [];
  const name = nameOf(node, names);
  const position = typeof node.query_location === 'number' ? node.query_location : undefined;
  const own = name === undefined ? [] : [{ name, position }];
  return [...own, ...Object.values(node).flatMap((child) => findVolatile(child, names))];
}

function nameOf(node: JsonObject, names: ReadonlySet<string>): string | undefined {
  const { function_name: called, children, column_names: columns, sample } = node;
  if (isObject(sample) && sample.seed === -1) return 'a sample';
  if (Array.isArray(columns)) {
    const [column] = columns;
    const isClock =
      columns.length === 1 && typeof column === 'string' && clocks.includes(column.toLowerCase());
    return isClock ? column : undefined;
  }
  if (typeof called !== 'string') return undefined;
  // With one argument, age() counts from today.
  const fromToday = called === 'age' && Array.isArray(children) && children.length === 1;
  const ofMachine = /^(duckdb|pragma)_/.test(called);
  return names.has(called) || fromToday || ofMachine ? `${called}()` : undefined;
}
