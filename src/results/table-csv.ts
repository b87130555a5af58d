import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Results } from './results.ts';
import type { Cell, Field, Row, Table } from './table.ts';

/**
 * The bytes of a table as a CSV file: the very ones of the file that was published, where there is one, or the rows as
 * `writeCsv` writes them. `root` is the project.
 */
export function tableCsv(table: Table, results: Results, root: string): AsyncIterable<Buffer> {
  const published = table.format === 'csv' && table.files.length === 1;
  return published ? createReadStream(join(root, table.file)) : writeRows(table, results);
}

async function* writeRows({ name, fields }: Table, results: Results): AsyncGenerator<Buffer> {
  yield Buffer.from(writeCsv(fields, []));
  for await (const rows of results.stream(name)) yield Buffer.from(writeRecords(fields, rows));
}

/** Writes rows as RFC 4180 says; a missing value is the first string that stands for one in its field. */
export function writeCsv(fields: readonly Field[], rows: readonly Row[]): string {
  const header = fields.map(({ name }) => quoteCell(name));
  return `${header.join(',')}\r\n${writeRecords(fields, rows)}`;
}

function writeRecords(fields: readonly Field[], rows: readonly Row[]): string {
  return rows
    .map((row) => `${fields.map((field) => quoteCell(writeCell(row[field.name], field))).join(',')}\r\n`)
    .join('');
}

function writeCell(cell: Cell | undefined, { missingValues }: Field): string {
  return String(cell ?? missingValues[0]?.value ?? '');
}

/** A cell as RFC 4180 has it: in quotes where it needs them. */
export function quoteCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
