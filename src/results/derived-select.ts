import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type DuckDBPreparedStatement, StatementType } from '@duckdb/node-api';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { checkVolatile } from './check-volatile.ts';
import type { Database } from './database.ts';
import type { ResultsFolder } from './results-folder.ts';
import { placeFault, readSqlFault } from './sql-fault.ts';
import { offerNearest } from './suggest.ts';

/** A .sql file of the results folder. */
export interface SqlFile {
  name: string;
  file: string;
  sql: string;
}

/** Reads the .sql files among the files of a results folder; each defines the table of its name. */
export async function readSqlFiles(
  { root, folder }: ResultsFolder,
  files: readonly string[],
): Promise<SqlFile[]> {
  const paths = files.filter((path) => path.endsWith('.sql')).map((path) => `${folder}/${path}`);
  return Promise.all(
    paths.map(async (file) => ({
      name: basename(file, '.sql'),
      file,
      sql: await readFile(join(root, file), 'utf8'),
    })),
  );
}

export interface SelectColumn {
  name: string;
  /** DuckDB's name of the type, such as BIGINT or DECIMAL(9,2). */
  sqlType: string;
}

export interface PreparedSelect {
  columns: SelectColumn[];
  /** Ready to run, for whoever destroys it then; undefined where a diagnostic says why. */
  statement: DuckDBPreparedStatement | undefined;
  diagnostics: Diagnostic[];
}

/**
 * Checks that a file is one SELECT that DuckDB understands and that gives the same in every build, and tells its
 * columns; it is not run.
 */
export async function prepareSelect(
  database: Database,
  file: SqlFile,
  tables: readonly string[],
): Promise<PreparedSelect> {
  const reject = (message: string, hint: string): PreparedSelect => ({
    columns: [],
    statement: undefined,
    diagnostics: [diagnose('sql-error', { file: file.file, line: 1, column: 1 }, message, hint)],
  });
  const wanted = 'write one SELECT over the other tables; WITH can hold the steps before it';
  if (describeSelect(file.sql).rest === '') return reject('there is no statement', wanted);
  try {
    const statements = await database.connection.extractStatements(file.sql);
    if (statements.count !== 1) {
      return reject(`there are ${statements.count} statements`, wanted);
    }
    const statement = await statements.prepare(0);
    if (statement.statementType !== StatementType.SELECT) {
      return reject('the statement is not a SELECT', wanted);
    }
    if (statement.parameterCount > 0)
      return reject('the statement has a parameter', 'write the value in its place');
    const columns = Array.from({ length: statement.columnCount }, (_, at) => ({
      name: statement.columnName(at),
      sqlType: String(statement.columnType(at)),
    }));
    const diagnostics = await checkVolatile(database, file);
    if (diagnostics.length === 0) return { columns, statement, diagnostics };
    statement.destroySync();
    return { columns, statement: undefined, diagnostics };
  } catch (error) {
    return { columns: [], statement: undefined, diagnostics: [explainSqlFault(error, file, tables)] };
  }
}

/** The sql-error for a statement that DuckDB refuses; `skip` is the length of what was put before the file's text. */
export function explainSqlFault(
  error: unknown,
  { file, sql }: SqlFile,
  tables: readonly string[],
  skip = 0,
): Diagnostic {
  const fault = readSqlFault(error);
  const place = { file, ...placeFault(sql, fault, skip) };
  if (fault.missingTable !== undefined) {
    const hint = `the tables are: ${tables.join(', ')}${offerNearest(fault.missingTable, tables)}`;
    return diagnose('sql-error', place, `there is no table "${fault.missingTable}"`, hint);
  }
  return diagnose(
    'sql-error',
    place,
    fault.message,
    fault.advice || 'correct the SELECT; DuckDB says no more about it',
  );
}

/** The comment lines at the start of a file, which describe its table, and what follows them. */
export function describeSelect(sql: string): { description: string; rest: string } {
  const [comment = ''] = /^(\s*--[^\n]*(\n|$))*/.exec(sql) ?? [];
  const lines = comment.split('\n').map((line) => line.trim().replace(/^--\s?/, ''));
  return {
    description: lines.join(' ').replaceAll(/\s+/g, ' ').trim(),
    rest: sql.slice(comment.length).trim(),
  };
}
