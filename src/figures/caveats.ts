import type { JsonObject } from '../diagnostics/json-document.ts';
import { type Note, concerns } from '../results/note.ts';
import type { Row } from '../results/table.ts';
import type { BoundSpec } from './bind-data.ts';
import type { Group } from './summarise.ts';
import { type Measure, type SummaryPlan, sourceFields } from './summary-plan.ts';

/** A note of the data package that concerns a figure. */
export interface Caveat {
  note: Note;
  table: string;
  /** The field that it is about; undefined where it is about whole rows. */
  field: string | undefined;
}

/** Those of the usual signs of notes that the site's font has; a raised figure behind a number would read as a power. */
const signs = ['*', '§', '¶'];

/** The notes of the tables that a figure draws, and of those of their fields that it reads; each text once. */
export function caveatsOf({ tables, columns }: BoundSpec): Caveat[] {
  const all = tables.flatMap((table): Caveat[] => {
    const used = table.fields.filter(({ name }) => columns.get(table.name)?.includes(name));
    const place = (notes: readonly Note[], field?: string): Caveat[] =>
      notes.map((note) => ({ note, table: table.name, field }));
    return [...place(table.notes), ...used.flatMap(({ name, notes }) => place(notes, name))];
  });
  return [...new Map(all.toReversed().map((caveat) => [caveat.note.text, caveat])).values()].toReversed();
}

/** The fields by which the notes of a table tell their rows. */
export function notedFields({ notes, fields }: BoundSpec['tables'][number]): string[] {
  const all = [...notes, ...fields.flatMap((field) => field.notes)];
  return all.flatMap(({ where = {} }) => Object.keys(where));
}

/** The column that says of each row, with 1 or 0, whether a caveat concerns it. */
export function caveatColumn(at: number): string {
  return `_caveat${at}`;
}

/** The rows of a figure with a column for each of the caveats. */
export function markConcerned(datasets: JsonObject, caveats: readonly Caveat[]): JsonObject {
  const marked = Object.entries(datasets).map(([name, rows]) => {
    const own = [...caveats.entries()].filter(([, { table }]) => table === name);
    if (!Array.isArray(rows) || own.length === 0) return [name, rows] as const;
    const flag = (row: Row): Row =>
      Object.fromEntries(own.map(([at, { note }]) => [caveatColumn(at), concerns(note, row) ? 1 : 0]));
    return [name, rows.map((row) => ({ ...(row as Row), ...flag(row as Row) }))] as const;
  });
  return Object.fromEntries(marked);
}

/** The sign of each caveat that concerns some of the groups drawn and not others, by its place in the list. */
export function assignSigns(groups: readonly Group[]): ReadonlyMap<number, string> {
  const concerned = [...new Set(groups.flatMap(({ caveats }) => caveats))].toSorted((a, b) => a - b);
  return new Map(concerned.map((at, count) => [at, caveatSign(count)]));
}

/** The sign of the first caveat that has one (0), the second (1), ...: once all are used up, each twice. */
export function caveatSign(count: number): string {
  const sign = signs[count % signs.length] ?? '';
  return sign.repeat(1 + Math.floor(count / signs.length));
}

/** Whether a caveat is about a measure: it is about whole rows, or about a field that the measure is computed from. */
export function isAbout({ field }: Caveat, measure: Pick<Measure, 'field'>, plan: SummaryPlan): boolean {
  return field === undefined || sourceFields([measure.field], plan.transforms).has(field);
}
