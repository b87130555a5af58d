import type { BindingUse, Page } from '../chapter/chapter.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { numberColumns } from './binding.ts';
import type { CheckedBinding } from './check-claim.ts';
import { formatValue, isFormat } from './format-value.ts';
import { pickColumns } from './pick-columns.ts';
import { type Query, type QueryColumn, numberIn } from './query.ts';
import { checkNames, invalid } from './read-claim.ts';

/** Checks a <Value> and prints it. */
export function checkValue(page: Page, use: BindingUse, query: Query): CheckedBinding {
  const { column: name, format, unit } = use.attributes;
  const picked = pickColumns(use, query, name, numberColumns(query));
  const [column] = picked.columns;
  const diagnostics = [
    ...checkNames(use),
    ...picked.diagnostics,
    ...(picked.diagnostics.length === 0 && picked.columns.length !== 1
      ? [ambiguous(use, query, picked.columns)]
      : []),
    ...(format === undefined || isFormat(format)
      ? []
      : [
          invalid(
            use,
            `"${format}" is no number format`,
            'write one of d3-format, such as ".2f", ",d" or ".3s"',
          ),
        ]),
  ];
  const wordless = use.words.text.trim() === '';
  if (!wordless)
    diagnostics.push(invalid(use, '<Value> has words of its own', 'write <Value ... />, or a <Claim>'));
  if (diagnostics.length > 0 || !column) return { binding: undefined, diagnostics, edits: [] };
  const words = formatValue(numberIn(query, column), column.unit, { format, unit });
  if (words === undefined) {
    const message = `unit="${String(unit)}" does not fit ${column.name}, which is in ${column.unit ?? 'no unit'}`;
    const fault = invalid(use, message, 'name a unit of the same kind, or leave it out');
    return { binding: undefined, diagnostics: [fault], edits: [] };
  }
  const binding = { page, use, query, columns: [column], words, state: 'computed' } as const;
  return { binding, diagnostics: [], edits: [] };
}

function ambiguous(use: BindingUse, query: Query, columns: readonly QueryColumn[]): Diagnostic {
  const [first] = columns;
  if (!first) {
    const hint = 'give its SELECT a column with a number';
    return diagnose('unknown-column', use.place, `${query.file} gives no number`, hint);
  }
  const message = `${query.file} gives ${columns.length} numbers: ${columns.map(({ name }) => name).join(', ')}`;
  return diagnose('unknown-column', use.place, message, `pick one, as in column="${first.name}"`);
}
