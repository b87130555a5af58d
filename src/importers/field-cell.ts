import { columnUnit, convert, unitOf } from '../claims/unit.ts';
import { type Diagnostic, type Place, diagnose } from '../diagnostics/diagnostic.ts';
import { typeRules } from '../results/field-type.ts';
import { type Field, isNumeric } from '../results/table.ts';
import type { Quantity } from './importer.ts';
import { readNumber } from './output-lines.ts';
import { writtenUnit } from './written-unit.ts';

/** The text of a cell, or why there is none. */
export type CellOutcome = { cell: string } | { fault: Diagnostic };

/** A quantity in the unit of a field. */
export function quantityCell(field: Field, { value, unit }: Quantity, place: Place): CellOutcome {
  const from = unit === undefined ? columnUnit(undefined) : unitOf(unit);
  const converted = convert(value, from, columnUnit(field.unit));
  const written = unit === undefined ? String(value) : `${value} ${unit}`;
  if (converted !== undefined) return numberCell(field, { value, converted, written }, place);
  const message = `${field.name} is in ${field.unit ?? 'no unit'}, which ${unit ?? 'a plain number'} cannot be converted into`;
  const hint = `map another value with --map ${field.name}=<name>`;
  return { fault: diagnose('unit-mismatch', place, message, hint) };
}

/**
 * A text as a cell of a field. What is of the field's type, or stands for a missing value, is taken as it is. A number
 * with a unit behind it, such as `94.36us`, `1.5 GiB` or `20.96k`, is converted.
 */
export function textCell(field: Field, text: string, place: Place): CellOutcome {
  const { pattern, complaint, hint } = typeRules[field.type];
  const isOfType = pattern === undefined || new RegExp(`^(?:${pattern})$`).test(text);
  if (isOfType || field.missingValues.some(({ value }) => value === text)) return { cell: text };
  const [, digits = '', symbol = ''] = /^(\S*\d) ?((?:\p{L}|[%×]).*)?$/u.exec(text) ?? [];
  const value = readNumber(digits);
  if (value === undefined || !isNumeric(field))
    return { fault: diagnose('type-error', place, `"${text}" ${complaint} in ${field.name}`, hint) };
  const target = columnUnit(field.unit);
  const converted = symbol === '' ? value : convert(value, writtenUnit(symbol, target), target);
  if (converted !== undefined) return numberCell(field, { value, converted, written: text }, place);
  const message = `"${text}" cannot be converted into ${field.unit ?? 'a plain number'}, the unit of ${field.name}`;
  const mend = `write its unit in full, such as KiB or kB; or map another value with --map ${field.name}=<name>`;
  return { fault: diagnose('unit-mismatch', place, message, mend) };
}

/** A converted number without the digits of the conversion; one that an integer would have to round is refused. */
function numberCell(
  field: Field,
  { value, converted, written }: { value: number; converted: number; written: string },
  place: Place,
): CellOutcome {
  // A product of two numbers has digits that nobody measured: 94.36 us are 0.09436 ms, not 0.09436000000000001.
  const exact = Number.isInteger(converted) ? converted : Number(converted.toPrecision(15));
  if (field.type !== 'integer' || Number.isInteger(exact)) return { cell: String(exact) };
  const unit = field.unit ?? '1';
  const but = exact === value ? '' : `, but ${exact} ${unit}`;
  const message = `"${written}" is not an integer in ${field.name}${but}`;
  const hint = `nothing is rounded: let ${field.name} be a number in datapackage.json, or import it in whole ${unit}`;
  return { fault: diagnose('type-error', place, message, hint) };
}
