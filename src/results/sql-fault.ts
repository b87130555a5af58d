import { type Position, indexLines } from '../diagnostics/text-lines.ts';

/** What DuckDB says is wrong with a statement, split into what it is, what may help, and where. */
export interface SqlFault {
  message: string;
  /** What may help, mostly DuckDB's own "Candidate bindings: ..."; empty where it says nothing. */
  advice: string;
  /** Offset into the statement, in bytes of UTF-8. */
  position: number | undefined;
  missingTable: string | undefined;
}

interface JsonError {
  exception_type?: string;
  exception_message?: string;
  position?: string;
  error_subtype?: string;
  type?: string;
  name?: string;
}

/** Reads the error of a failed statement, which the setting errors_as_json makes end in a JSON object. */
export function readSqlFault(error: unknown): SqlFault {
  const text = error instanceof Error ? error.message : String(error);
  const json = parseError(text);
  const whole = json.exception_message ?? text;
  // Where the statement is quoted to its end, what follows is no advice.
  const [message = text, ...rest] = / at or near "[^"]*\n/.test(whole)
    ? [whole.replace(/\n[^]*$/, ' …"')]
    : whole.split('\n');
  const missing = json.error_subtype === 'MISSING_ENTRY' && json.type === 'Table';
  return {
    message: message.replace(/[!.]$/, ''),
    advice:
      json.exception_type === 'Permission'
        ? 'a SELECT can read the result tables, and nothing else'
        : rest.join(' ').trim(),
    position: json.position === undefined ? undefined : Number(json.position),
    missingTable: missing ? json.name : undefined,
  };
}

/** Line and column of a fault in the statement it was found in, which follows `skip` bytes that were put before it. */
export function placeFault(sql: string, { position }: SqlFault, skip = 0): Position {
  return placePosition(sql, position === undefined || position < skip ? undefined : position - skip);
}

/** Line and column of an offset in bytes of UTF-8; the start where there is none. */
export function placePosition(sql: string, position: number | undefined): Position {
  if (position === undefined) return { line: 1, column: 1 };
  const before = Buffer.from(sql).subarray(0, position).toString();
  return indexLines(sql)(before.length);
}

function parseError(text: string): JsonError {
  try {
    return JSON.parse(text.slice(text.indexOf('{'))) as JsonError;
  } catch {
    return {};
  }
}
