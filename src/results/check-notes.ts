import type { JsonPath } from '../diagnostics/json-document.ts';
import type { Database } from './database.ts';
import type { Resource } from './descriptor.ts';
import type { DescriptorIssue } from './descriptor-issue.ts';
import { cellOf } from './field-type.ts';
import type { ListedResource } from './listed-resource.ts';
import { type Note, concerns, readNotes } from './note.ts';
import { quoteName } from './quote.ts';
import { offerNearest } from './suggest.ts';
import type { Row, Table } from './table.ts';

/** Finds the notes of a loaded table that say which rows they are about, and are about none. */
export async function checkNotes(
  database: Database,
  { resource, at }: ListedResource,
  { fields, name: table }: Table,
): Promise<DescriptorIssue[]> {
  const placed = placeNotes(resource, ['resources', at]).filter(({ note }) => note.where !== undefined);
  const names = fields.map(({ name }) => name);
  const issues: DescriptorIssue[] = [];
  for (const { note, path } of placed) {
    const { where = {} } = note;
    const unknown = Object.keys(where).filter((field) => !names.includes(field));
    issues.push(...unknown.map((field) => reportField(field, names, table, path)));
    if (unknown.length > 0) continue;
    const cells = fields
      .filter(({ name }) => name in where)
      .map(({ name, type }) => `${cellOf(type, quoteName(name))} AS ${quoteName(name)}`);
    const rows = await database.query(
      `SELECT DISTINCT ${cells.join(', ')} FROM ${quoteName(table)} ORDER BY ALL`,
    );
    issues.push(...findIdle(note, rows, table, path));
  }
  return issues;
}

interface PlacedNote {
  note: Note;
  /** Of its "where". */
  path: JsonPath;
}

function placeNotes({ notes, schema }: Resource, path: JsonPath): PlacedNote[] {
  const place = (written: Resource['notes'], around: JsonPath): PlacedNote[] =>
    readNotes(written).map((note, at) => ({ note, path: [...around, 'notes', at, 'where'] }));
  const ofFields = schema.fields.flatMap((field, at) =>
    place(field.notes, [...path, 'schema', 'fields', at]),
  );
  return [...place(notes, path), ...ofFields];
}

function reportField(
  field: string,
  names: readonly string[],
  table: string,
  path: JsonPath,
): DescriptorIssue {
  const message = `a note is about ${field}, which is no field of ${table}`;
  const hint = `the fields of ${table} are: ${names.join(', ')}${offerNearest(field, names)}`;
  return { code: 'schema-error', path: [...path, field], message, hint };
}

/** Each value has to occur, and some row has to have one of each field. */
function findIdle(note: Note, rows: readonly Row[], table: string, path: JsonPath): DescriptorIssue[] {
  const absent = Object.entries(note.where ?? {}).flatMap(([field, values]): DescriptorIssue[] => {
    const present = rows.map((row) => row[field] ?? null);
    return values
      .filter((value) => !present.includes(value))
      .map((value) => {
        const message = `a note is about ${JSON.stringify(value)} in ${field}, which no row of ${table} has`;
        const same = present.find((cell) => String(cell) === String(value));
        const near = offerNearest(String(value), [...new Set(present.map(String))]);
        const hint =
          same === undefined
            ? `write a value as the rows have it, or delete the note${near}`
            : `write ${JSON.stringify(same)}: it is of another type`;
        return { code: 'schema-error', path: [...path, field], message, hint };
      });
  });
  if (absent.length > 0 || rows.some((row) => concerns(note, row))) return absent;
  const message = `a note is about no row of ${table}: none has all that "where" names`;
  return [{ code: 'schema-error', path, message, hint: 'write what the rows concerned have in common' }];
}
