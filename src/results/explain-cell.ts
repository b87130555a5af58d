import { typeRules } from './field-type.ts';
import type { Field } from './table.ts';

interface Explanation {
  complaint: string;
  hint: string;
}

/** What tools and people write where there is no value. */
const nothing = /^([+-]?(nan|inf|infinity)|null|none|nil|n\/?a|[-–—?])$/i;

const thousands = /^[+-]?\d{1,3}([,' \u00A0\u2009\u202F]\d{3})+(\.\d+)?$/;
const pointedThousands = /^[+-]?\d{1,3}(\.\d{3})+,\d+$/;
const decimalComma = /^[+-]?\d+,\d+$/;
const withUnit = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([^\d\s.,][^\d]*)$/i;

/** Says why a cell is not of its field's type, and what its author most likely has to write instead. */
export function explainCell(cell: string, field: Field): Explanation {
  const rule = typeRules[field.type];
  const { complaint } = rule;
  if (cell !== cell.trim() && isOfForm(cell.trim(), rule.pattern))
    return { complaint, hint: 'delete the spaces around it' };
  if (field.type === 'date' && /^\d{4}-\d{2}-\d{2}T/.test(cell))
    return { complaint, hint: `write ${cell.slice(0, 10)}, or give the field the type datetime` };
  if (field.type !== 'integer' && field.type !== 'number') return { complaint, hint: rule.hint };
  if (isOfForm(cell, rule.pattern)) return tooLarge[field.type];
  return { complaint, hint: adviseOnNumber(cell, field) ?? rule.hint };
}

const tooLarge = {
  integer: {
    complaint: 'is beyond 2^53, up to which integers are exact,',
    hint: 'give the field a larger unit, or the type number or string',
  },
  number: { complaint: 'is larger than a number can be', hint: 'give the field a larger unit' },
} as const;

function isOfForm(text: string, pattern = ''): boolean {
  return new RegExp(`^(${pattern})$`).test(text);
}

function adviseOnNumber(cell: string, { type, missingValues }: Field): string | undefined {
  const text = cell.trim();
  if (nothing.test(text)) {
    const [first] = missingValues;
    if (first === undefined) return 'delete the row, or declare it in the missingValues of the field';
    return first.value === ''
      ? 'leave the cell empty where there is no value, or declare it in the missingValues of the field'
      : `write ${first.value} where there is no value, or declare it in the missingValues of the field`;
  }
  if (/^[+-]?\d{1,3},\d{3}$/.test(text))
    return `write ${text.replace(',', '')} or ${text.replace(',', '.')}, whichever the comma means`;
  if (thousands.test(text))
    return `write ${text.replaceAll(/[^\d.+-]/g, '')}, without separators between the thousands`;
  if (pointedThousands.test(text))
    return `write ${text.replaceAll('.', '').replace(',', '.')}, with a decimal point and no other separators`;
  if (decimalComma.test(text)) return `write ${text.replace(',', '.')}, with a decimal point`;
  const [, number, unit] = withUnit.exec(text) ?? [];
  if (number !== undefined && unit !== undefined)
    return `write ${number}: "${unit.trim()}" is for the unit of the field, in datapackage.json`;
  if (type === 'integer' && /^[+-]?\d+\.\d*$/.test(text))
    return /^[+-]?\d+\.0*$/.test(text)
      ? `write ${text.replace(/\..*/, '')}`
      : 'write a whole number, or give the field the type number';
  return undefined;
}
