import { quoteText } from './quote.ts';
import type { FieldType } from './table.ts';

interface TypeRule {
  /** The DuckDB type of the column. */
  sqlType: string;
  /** How a diagnostic says that a cell is not of the type. */
  complaint: string;
  hint: string;
  /** The whole cell as the standard writes it; undefined where any text will do. */
  pattern?: string;
  /** What has to hold besides, with VALUE standing for the cell cast to the type. */
  condition?: string;
}

/**
 * The lexical forms of https://datapackage.org/standard/table-schema/#field-types. They are checked by pattern because
 * DuckDB's own casts are lax: 1.5 becomes the integer 2, "yes" is true, "epoch" is a date and "inf" a number.
 * Integers stay within what JavaScript counts exactly.
 */
export const typeRules: Record<FieldType, TypeRule> = {
  string: { sqlType: 'VARCHAR', complaint: 'is not text', hint: '' },
  integer: {
    sqlType: 'BIGINT',
    complaint: 'is not an integer',
    hint: 'write a whole number without separators or unit, or a missing value of the schema',
    pattern: '[+-]?[0-9]+',
    condition: 'VALUE BETWEEN -9007199254740991 AND 9007199254740991',
  },
  number: {
    sqlType: 'DOUBLE',
    complaint: 'is not a number',
    hint: 'write a finite number such as 1234.5, without separators or unit, or a missing value of the schema',
    pattern: '[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?',
    condition: 'isfinite(VALUE)',
  },
  boolean: {
    sqlType: 'BOOLEAN',
    complaint: 'is not true or false',
    hint: 'write true or false',
    pattern: 'true|True|TRUE|1|false|False|FALSE|0',
  },
  date: {
    sqlType: 'DATE',
    complaint: 'is not a date (YYYY-MM-DD)',
    hint: 'write a date of the calendar such as 2021-04-26',
    pattern: '[0-9]{4}-[0-9]{2}-[0-9]{2}',
  },
  datetime: {
    sqlType: 'TIMESTAMP',
    complaint: 'is not a date and time (YYYY-MM-DDThh:mm:ss)',
    hint: 'write a date and time such as 2021-04-26T09:30:00, in UTC',
    pattern: '[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?Z?',
  },
};

/** An SQL expression that is the typed value of a text, and NULL where the text is not of the type. */
export function castText(type: FieldType, text: string): string {
  const { sqlType, pattern, condition } = typeRules[type];
  const value = `TRY_CAST(${text} AS ${sqlType})`;
  const tests = [
    ...(pattern === undefined ? [] : [`regexp_full_match(${text}, ${quoteText(pattern)})`]),
    ...(condition === undefined ? [] : [condition.replace('VALUE', value)]),
  ];
  return tests.length === 0 ? value : `CASE WHEN ${tests.join(' AND ')} THEN ${value} END`;
}

/** An SQL expression for a column's value as a cell of a row: dates and times as ISO 8601 text. */
export function cellOf(type: FieldType, column: string): string {
  if (type === 'date') return `CAST(${column} AS VARCHAR)`;
  return type === 'datetime' ? `replace(CAST(${column} AS VARCHAR), ' ', 'T')` : column;
}
