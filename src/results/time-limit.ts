import { type Diagnostic, type Place, diagnose } from '../diagnostics/diagnostic.ts';
import type { Database } from './database.ts';
import { readSqlFault } from './sql-fault.ts';

/** How long a SELECT that somebody wrote may run, in milliseconds. */
export const timeLimit = 10_000;

/** Runs something over a database that is interrupted after `limit` milliseconds; it then rejects. */
export async function runWithin<T>(
  { connection }: Pick<Database, 'connection'>,
  limit: number,
  run: () => Promise<T>,
): Promise<T> {
  const timer = setTimeout(() => {
    connection.interrupt();
  }, limit);
  try {
    return await run();
  } finally {
    clearTimeout(timer);
  }
}

/** The sql-error for a SELECT that was interrupted; undefined where the error is another. */
export function explainInterrupt(error: unknown, place: Place, limit: number): Diagnostic | undefined {
  if (!readSqlFault(error).message.startsWith('Interrupted')) return undefined;
  const message = `the SELECT ran for more than ${limit / 1000} s and was stopped`;
  const hint = 'look for a join without a condition or a recursion without an end';
  return diagnose('sql-error', place, message, hint);
}
