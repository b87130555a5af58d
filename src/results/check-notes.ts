import type { Place } from '../diagnostics/diagnostic.ts';
import type { JsonPath } from '../diagnostics/json-document.ts';
import type { Database } from './database.ts';
import type { Resource } from './descriptor.ts';
import { type DescriptorIssue, placeIssue } from './descriptor-issue.ts';
import { cellOf, typeRules } from './field-type.ts';
import type { ListedResource } from './listed-resource.ts';
import { type Note, concerns, readNotes } from './note.ts';
import { quoteName, quoteText } from './quote.ts';
import { offerNearest } from './suggest.ts';
import { type Cell, type Field, type FieldType, type Row, type Table, isNumeric } from './table.ts';
import type { TableCheck } from './table-check.ts';

/** As many rows as are looked through for what a note may have meant. */
const mostRows = 10_000;

/** That the notes of a loaded table that say which rows they are about are about some. */
export function checkNotes(
  database: Database,
  { resource, at }: ListedResource,
  { fields, name: table }: Table,
  place: (path: JsonPath) => Place,
): TableCheck[] {
  const placed = placeNotes(resource, ['resources', at]).filter(({ note }) => note.where !== undefined);
  const names = fields.map(({ name }) => name);
  const report = (issues: readonly DescriptorIssue[]) =>
    issues.map((issue) => placeIssue({ placeOf: place }, issue));
  return placed.map(({ note, path }): TableCheck => {
    const { where = {} } = note;
    const unknown = Object.keys(where).filter((field) => !names.includes(field));
    if (unknown.length > 0) {
      const issues = unknown.map((field) => reportField(field, names, table, path));
      return { breach: 'true', report: () => Promise.resolve(report(issues)) };
    }
    return {
      breach: countIdle(fields, where),
      report: async () => {
        const cells = fields
          .filter(({ name }) => name in where)
          .map(({ name, type }) => `${cellOf(type, quoteName(name))} AS ${quoteName(name)}`);
        const rows = await database.query(
          `SELECT DISTINCT ${cells.join(', ')} FROM ${quoteName(table)} ORDER BY ALL LIMIT ${mostRows}`,
        );
        return report(findIdle(note, rows, table, path));
      },
    };
  });
}

/** An SQL aggregate that is true where a value that a note names does not occur, or no row has one of each field. */
function countIdle(fields: readonly Field[], where: NonNullable<Note['where']>): string {
  const named = fields.flatMap(({ name, type }) => {
    const values = where[name];
    return values === undefined ? [] : [values.map((value) => equals(name, type, value))];
  });
  const whole = named.map((conditions) => `(${conditions.join(' OR ')})`).join(' AND ');
  return [...named.flat(), whole]
    .map((condition) => `NOT coalesce(bool_or(${condition}), false)`)
    .join(' OR ');
}

/** The condition that a cell is a value of a note, which has to be of the type of the field. */
function equals(name: string, type: FieldType, value: Cell): string {
  const kind = isNumeric({ type }) ? 'number' : type === 'boolean' ? 'boolean' : 'string';
  if (typeof value !== kind) return 'false';
  return `${cellOf(type, quoteName(name))} = CAST(${quoteText(String(value))} AS ${kind === 'string' ? 'VARCHAR' : typeRules[type].sqlType})`;
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
