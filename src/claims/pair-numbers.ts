import type { BindingUse, Page } from '../chapter/chapter.ts';
import { type Diagnostic, type Place, diagnose } from '../diagnostics/diagnostic.ts';
import { placeAt } from '../diagnostics/text-lines.ts';
import { formatExactly, formatNumber } from './format-value.ts';
import { parseNumbers } from './parse-numbers.ts';
import { type Query, type QueryColumn, numberIn } from './query.ts';
import { columnUnit, convert } from './unit.ts';
import type { WrittenNumber } from './written-number.ts';

/** A number of a claim beside the value that it stands for, in the number's unit. */
export interface NumberPair {
  number: WrittenNumber;
  column: QueryColumn;
  value: number;
}

const vague = /\b(?:tens|dozens|hundreds|thousands|millions|billions)\s+of\s+\S+/iu;

/** Pairs the numbers in the words of a claim with the columns, in order. There must be as many, in units that fit. */
export function pairNumbers(
  page: Page,
  use: BindingUse,
  query: Query,
  columns: readonly QueryColumn[],
): { pairs: NumberPair[]; diagnostics: Diagnostic[] } {
  const { text } = use.words;
  const refuse = (fault: Diagnostic): { pairs: NumberPair[]; diagnostics: Diagnostic[] } => ({
    pairs: [],
    diagnostics: [fault],
  });
  const loose = vague.exec(text);
  if (loose) {
    const hint = `write the numbers, as in ${sample(query, columns)}, or state it as a relation with holds`;
    const place = placeIn(page, use, loose.index);
    return refuse(diagnose('vague-number', place, `"${loose[0]}" is no number that can be checked`, hint));
  }
  const numbers = parseNumbers(text);
  if (numbers.length !== columns.length) return refuse(miscounted(page, use, query, { numbers, columns }));
  const pairs: NumberPair[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [at, number] of numbers.entries()) {
    const column = columns[at];
    if (!column) continue;
    const from = columnUnit(column.unit);
    const value = convert(numberIn(query, column), from, number.unit ?? from);
    if (value === undefined) diagnostics.push(unfitting(page, use, query, { number, column }));
    else pairs.push({ number, column, value });
  }
  return { pairs, diagnostics };
}

/** The place of a unit of a claim's words in the page. */
export function placeIn(page: Page, { words, place }: BindingUse, unit: number): Place {
  const offset = words.offsets[unit];
  return offset === undefined ? place : placeAt(page.source, offset, page.file);
}

/** Words as a message quotes them, without the line breaks of the source. */
export function onOneLine(words: string): string {
  return words.replaceAll(/[^\S\u00a0\u202f]+/g, ' ').trim();
}

/** A value as diagnostics write it: `low = 10.2 %`. */
export function describeValue(query: Query, column: QueryColumn): string {
  const value = formatNumber(numberIn(query, column));
  return `${column.name} = ${value}${column.unit === undefined ? '' : ` ${column.unit}`}`;
}

function miscounted(
  page: Page,
  use: BindingUse,
  query: Query,
  { numbers, columns }: { numbers: readonly WrittenNumber[]; columns: readonly QueryColumn[] },
): Diagnostic {
  const { text } = use.words;
  const [first] = numbers;
  const found = numbers.map(({ whole }) => `"${text.slice(whole.start, whole.end)}"`).join(', ') || 'none';
  const names = columns.map(({ name }) => name).join(', ') || 'none';
  const message = `the claim has ${numbers.length} numbers (${found}), ${query.file} gives ${columns.length} (${names})`;
  const hint = 'put one number for each column between the tags, or pick some with columns="a, b"';
  return diagnose('claim-count', first ? placeIn(page, use, first.whole.start) : use.place, message, hint);
}

function unfitting(
  page: Page,
  use: BindingUse,
  query: Query,
  { number, column }: { number: WrittenNumber; column: QueryColumn },
): Diagnostic {
  const written = use.words.text.slice(number.whole.start, number.whole.end);
  const kind = column.unit === undefined ? 'a plain number' : `in ${column.unit}`;
  const message = `"${written}" does not fit ${describeValue(query, column)}, which is ${kind}`;
  const hint = `write it in a unit of the same kind, or correct the units in ${query.file}`;
  return diagnose('claim-unit', placeIn(page, use, number.whole.start), message, hint);
}

function sample(query: Query, columns: readonly QueryColumn[]): string {
  return columns.map((column) => `"${formatExactly(numberIn(query, column), column.unit)}"`).join(' and ');
}
