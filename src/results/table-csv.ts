import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Results } from './results.ts';
import type { Cell, Field, Row, Table } from './table.ts';

/** A table as a CSV file: the very bytes of the one that was published, or, for a derived table, its rows. */
export async function tableCsv(table: Table, results: Results, root: string): Promise<string> {
  if (!table.derived) return readFile(join(root, table.file), 'utf8');
  const rows = await results.rows(
    table.name,
    table.fields.map(({ name }) => name),
  );
  return writeCsv(table.fields, rows);
}

/** Writes rows as RFC 4180 says; a missing value is the first string that stands for one in its field. */
export function writeCsv(fields: readonly Field[], rows: readonly Row[]): string {
  const header = fields.map(({ name }) => quoteCell(name));
  const body = rows.map((row) => fields.map((field) => quoteCell(writeCell(row[field.name], field))));
  return [header, ...body].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function writeCell(cell: Cell | undefined, { missingValues }: Field): string {
  return String(cell ?? missingValues[0]?.value ?? '');
}

/** A cell as RFC 4180 has it: in quotes where it needs them. */
export function quoteCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
