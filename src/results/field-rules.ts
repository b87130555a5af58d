import { pickApplicable } from './applicable-constraints.ts';
import type { Constraints, SchemaField } from './descriptor.ts';
import { castText } from './field-type.ts';
import { quoteName, quoteText } from './quote.ts';
import { offerNearest } from './suggest.ts';
import type { FieldType } from './table.ts';

/** A constraint on single cells: the SQL condition of a cell that breaks it, and what to say about one. */
export interface FieldRule {
  condition: string;
  /** The regular expression in the condition, if there is one. */
  pattern?: string;
  complain: (cell: string) => { message: string; hint: string };
}

/** The rules of https://datapackage.org/standard/table-schema/#field-constraints but required and unique. */
export function listFieldRules({ name, type = 'string', ...field }: SchemaField): FieldRule[] {
  const constraints = pickApplicable(type, field.constraints ?? {});
  return [
    ...listLimitRules(name, type, constraints),
    ...listLengthRules(name, constraints),
    ...(constraints.enum === undefined ? [] : [ruleOutOthers(name, type, constraints.enum)]),
    ...(constraints.pattern === undefined ? [] : [matchPattern(name, constraints.pattern)]),
  ];
}

function listLimitRules(name: string, type: FieldType, constraints: Constraints): FieldRule[] {
  const limits = [
    { key: 'minimum', breaks: '<', words: 'is below the minimum' },
    { key: 'maximum', breaks: '>', words: 'is above the maximum' },
    { key: 'exclusiveMinimum', breaks: '<=', words: 'is not above' },
    { key: 'exclusiveMaximum', breaks: '>=', words: 'is not below' },
  ] as const;
  return limits.flatMap(({ key, breaks, words }): FieldRule[] => {
    const limit = constraints[key];
    if (limit === undefined) return [];
    const condition = `${quoteName(name)} ${breaks} ${castText(type, quoteText(String(limit)))}`;
    const hint = `correct the cell, or the ${key} of ${name} in datapackage.json`;
    return [{ condition, complain: (cell) => ({ message: `"${cell}" in ${name} ${words} ${limit}`, hint }) }];
  });
}

function listLengthRules(name: string, { minLength, maxLength }: Constraints): FieldRule[] {
  const rule = (key: string, breaks: string, words: string, length: number | undefined): FieldRule[] => {
    if (length === undefined) return [];
    const hint = `correct the cell, or the ${key} of ${name} in datapackage.json`;
    const condition = `length(${quoteName(name)}) ${breaks} ${length}`;
    return [
      {
        condition,
        complain: (cell) => ({ message: `"${cell}" in ${name} is ${words} than ${length} characters`, hint }),
      },
    ];
  };
  return [...rule('minLength', '<', 'shorter', minLength), ...rule('maxLength', '>', 'longer', maxLength)];
}

function ruleOutOthers(
  name: string,
  type: FieldType,
  values: readonly (string | number | boolean)[],
): FieldRule {
  const names = values.map(String);
  const list = names.map((value) => castText(type, quoteText(value))).join(', ');
  return {
    condition: `${quoteName(name)} NOT IN (${list})`,
    complain: (cell) => ({
      message: `"${cell}" is not one of the values of ${name}`,
      hint: `write one of ${names.join(', ')}, or add the value to the enum in datapackage.json${offerNearest(cell, names)}`,
    }),
  };
}

function matchPattern(name: string, pattern: string): FieldRule {
  return {
    pattern,
    condition: `NOT regexp_full_match(${quoteName(name)}, ${quoteText(pattern)})`,
    complain: (cell) => ({
      message: `"${cell}" in ${name} does not match the pattern ${pattern}`,
      hint: `correct the cell, or the pattern of ${name} in datapackage.json`,
    }),
  };
}
