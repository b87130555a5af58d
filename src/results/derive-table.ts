import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Database } from './database.ts';
import { type SelectColumn, type SqlFile, explainSqlFault } from './derived-select.ts';
import { typeRules } from './field-type.ts';
import { createEmptyTable } from './load-table.ts';
import { quoteName } from './quote.ts';
import type { Field, FieldType } from './table.ts';
import { explainInterrupt, runWithin } from './time-limit.ts';

const types: readonly [RegExp, FieldType][] = [
  [/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/, 'integer'],
  [/^(FLOAT|DOUBLE|DECIMAL.*)$/, 'number'],
  [/^(VARCHAR|ENUM.*|UUID)$/, 'string'],
  [/^BOOLEAN$/, 'boolean'],
  [/^DATE$/, 'date'],
  [/^TIMESTAMP(_S|_MS|_NS)?$/, 'datetime'],
];

/** The Table Schema type for a column of a SELECT; undefined for lists, intervals and what else no cell can hold. */
export function typeOfColumn({ sqlType }: SelectColumn): FieldType | undefined {
  return types.find(([pattern]) => pattern.test(sqlType))?.[1];
}

/**
 * Runs the SELECT of a file into a table with the given fields, for at most `limit` milliseconds; its rows keep the order of
 * the SELECT. `tables` are those that it can name.
 */
export async function deriveTable(
  database: Database,
  file: SqlFile,
  fields: readonly Field[],
  { tables, limit }: { tables: readonly string[]; limit: number },
): Promise<Diagnostic[]> {
  await createEmptyTable(database, file.name, fields);
  const insert = `INSERT INTO ${quoteName(file.name)}\n`;
  try {
    await runWithin(database, limit, () => database.query(insert + file.sql));
  } catch (error) {
    const stopped = explainInterrupt(error, { file: file.file, line: 1, column: 1 }, limit);
    return [stopped ?? explainSqlFault(error, file, tables, Buffer.byteLength(insert))];
  }
  return findUnusableNumbers(database, file, fields);
}

/**
 * A result is a number that a page can show: division by zero gives infinity in DuckDB, and beyond 2^53 JavaScript no
 * longer counts exactly.
 */
async function findUnusableNumbers(
  database: Database,
  file: SqlFile,
  fields: readonly Field[],
): Promise<Diagnostic[]> {
  const limited = fields.flatMap(({ name, type }) => {
    const condition = typeRules[type].condition?.replace('VALUE', quoteName(name));
    return condition === undefined ? [] : [{ name, type, condition }];
  });
  if (limited.length === 0) return [];
  const counts = limited.map(({ condition }, at) => `count(*) FILTER (WHERE NOT (${condition})) AS "${at}"`);
  const [found = {}] = await database.query(`SELECT ${counts.join(', ')} FROM ${quoteName(file.name)}`);
  return limited.flatMap(({ name, type }, at) => {
    const unusable = Number(found[String(at)]);
    if (unusable === 0) return [];
    const message = `${name} ${typeRules[type].complaint} that can be shown in ${unusable} rows`;
    const hint = 'divide by nullif(x, 0), so that what cannot be divided is missing; integers end at 2^53';
    return [diagnose('sql-error', { file: file.file, line: 1, column: 1 }, message, hint)];
  });
}
