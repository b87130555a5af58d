import { readRecords } from '../results/csv-records.ts';
import { decodeCsv } from '../results/csv-text.ts';
import { type Cell, type Field, type Row, type Table, isNumeric } from '../results/table.ts';

/**
 * The rows of a CSV that need not pass its checks, with the fields of the table that its header has. A cell that does
 * not fit its field is text; a text that is no CSV has no rows.
 */
export function looseRows(text: string, { fields }: Pick<Table, 'fields'>): Row[] {
  const { text: plain } = decodeCsv(Buffer.from(text.replaceAll('\r\n', '\n')), '');
  if (plain === undefined) return [];
  const [header = [], ...records] = readRecords(plain).cells;
  const read = fields.filter(({ name }) => header.includes(name));
  return records
    .filter(({ length }) => length === header.length)
    .map((record) =>
      Object.fromEntries(
        read.map((field) => [field.name, readCell(record[header.indexOf(field.name)] ?? '', field)]),
      ),
    );
}

function readCell(text: string, { type, missingValues }: Field): Cell {
  if (missingValues.some(({ value }) => value === text)) return null;
  if (type === 'boolean') return text === 'true' || text === '1' ? true : text;
  const number = isNumeric({ type }) ? Number(text) : Number.NaN;
  return text.trim() !== '' && Number.isFinite(number) ? number : text;
}
