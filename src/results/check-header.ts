import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { readRecords } from './csv-records.ts';
import { offerNearest } from './suggest.ts';

/**
 * Compares the header of a CSV with the names of its schema's fields. Labels that are missing or too many are reported
 * one by one; where the set is right and only the order is not, the first wrong label is.
 */
export function checkHeader(text: string, names: readonly string[], file: string): Diagnostic[] {
  const header = readRecords(text, 1);
  const labels = header.cells[0] ?? [];
  const place = (cell: number) => ({ file, ...header.place(0, cell) });
  const order = `the columns must be: ${names.join(',')}`;
  const shape = findWrongShape(labels, names);
  if (shape) return [diagnose('missing-label', place(0), shape.message, shape.hint)];
  const missing = names.filter((name) => !labels.includes(name));
  const extra = labels.flatMap((label, at) => {
    if (names.includes(label) && labels.indexOf(label) === at) return [];
    const twice = labels.indexOf(label) !== at;
    const message = twice
      ? `the label "${label}" is there twice`
      : `the label "${label}" is not in the schema`;
    const hint = twice
      ? 'rename one of the two columns, or delete it'
      : `describe the column in datapackage.json, rename it or delete it${offerNearest(label, missing)}`;
    return [diagnose('extra-label', place(at), message, hint)];
  });
  const lacking = missing.map((name) =>
    diagnose('missing-label', place(labels.length), `the column ${name} of the schema is missing`, order),
  );
  const found = [...extra, ...lacking];
  const wrong = labels.findIndex((label, at) => label !== names[at]);
  if (found.length > 0 || wrong === -1) return found;
  return [
    diagnose(
      'incorrect-label',
      place(wrong),
      `the label "${labels[wrong] ?? ''}" is not in its place`,
      order,
    ),
  ];
}

/** A header that has none of the labels is no header, or separated by something else than commas. */
function findWrongShape(
  labels: readonly string[],
  names: readonly string[],
): { message: string; hint: string } | undefined {
  const trimmed = labels.map((label) => label.trim().toLowerCase());
  if (names.some((name) => trimmed.includes(name.toLowerCase()))) return undefined;
  const [only = ''] = labels;
  const separator = [';', '\t', '|'].find((sign) => names.every((name) => only.split(sign).includes(name)));
  if (labels.length === 1 && separator !== undefined) {
    const sign = separator === '\t' ? 'tabs' : `"${separator}"`;
    const hint = 'save the file with commas between the cells, and a point in numbers';
    return { message: `the cells are separated by ${sign}, not by commas`, hint };
  }
  return {
    message: 'the file has no header: none of the columns of the schema is in its first row',
    hint: `write this line above the rows: ${names.join(',')}`,
  };
}
