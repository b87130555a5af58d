import { caveatSign } from '../figures/caveats.ts';
import type { FigureCaveat } from '../figures/figure.ts';
import { concerns } from '../results/note.ts';
import { type Field, type Row, type Table, measuredFields } from '../results/table.ts';

/** What to keep in mind about a result table. */
export interface TableCaveats {
  /** All notes about the table and its fields; those about some rows have a sign. */
  caveats: FigureCaveat[];
  /** The signs of the notes that concern a cell. */
  signsOf: (row: Row, field: Field) => string;
}

/** The notes of a table, of which those about whole rows mark the measured values, those about a field that field. */
export function caveatsOfTable(table: Table): TableCaveats {
  const measured = measuredFields(table);
  const marked = (measured.length > 0 ? measured : table.fields).map(({ name }) => name);
  const own = table.notes.map((note) => ({ note, fields: marked }));
  const ofFields = table.fields.flatMap(({ name, notes }) => notes.map((note) => ({ note, fields: [name] })));
  let count = 0;
  const all = [...own, ...ofFields].map(({ note, fields }) => {
    const sign = note.where && caveatSign(count++);
    return { note, fields, sign };
  });
  return {
    caveats: all.map(({ note: { text }, sign }) => ({ text, sign })),
    signsOf: (row, { name }) =>
      all
        .filter(({ note, fields }) => fields.includes(name) && concerns(note, row))
        .map(({ sign }) => sign)
        .join(''),
  };
}
