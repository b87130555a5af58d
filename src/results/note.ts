import type { Cell, Row } from './table.ts';

/** A caveat of the data package: what to keep in mind about a table, a field, or some of the rows. */
export interface Note {
  text: string;
  /** The rows concerned: each of these fields has one of its values there. Undefined where the note is about all. */
  where: Readonly<Record<string, readonly Cell[]>> | undefined;
}

/** A note as the data package has it: a sentence, or one with the rows that it concerns. */
export type WrittenNote = string | { text: string; where?: Record<string, Cell | Cell[]> };

export function readNotes(written: readonly WrittenNote[] = []): Note[] {
  return written.map((note) => {
    if (typeof note === 'string') return { text: note, where: undefined };
    const { text, where } = note;
    const values = where && Object.entries(where).map(([field, value]) => [field, [value].flat()] as const);
    return { text, where: values && Object.fromEntries(values) };
  });
}

/** Whether a note is about a row; one that is about all rows is about none in particular. */
export function concerns({ where }: Note, row: Row): boolean {
  if (where === undefined) return false;
  return Object.entries(where).every(([field, values]) => values.includes(row[field] ?? null));
}
