import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Quantity } from '../../src/importers/importer.ts';
import { quantityCell, textCell } from '../../src/importers/field-cell.ts';
import type { Field, FieldType } from '../../src/results/table.ts';

const place = { file: 'out.csv', line: 2, column: 1 };

const fieldOf = (type: FieldType, unit: string | undefined): Field => ({
  name: 'value',
  type,
  title: 'Value',
  description: '',
  unit,
  missingValues: [{ value: 'not supported', label: undefined }],
  notes: [],
});

/** The cell of a text in a field, or the code, message and hint of its fault. */
function cellOf(type: FieldType, unit: string | undefined, given: string | Quantity): string {
  const field = fieldOf(type, unit);
  const outcome =
    typeof given === 'string' ? textCell(field, given, place) : quantityCell(field, given, place);
  if ('cell' in outcome) return outcome.cell;
  const { code, message, hint, file, line } = outcome.fault;
  assert.deepEqual([file, line], ['out.csv', 2]);
  return `${code}: ${message} (${hint})`;
}

test('a number with a unit behind it is converted into that of the field, without digits of the conversion', () => {
  const converted: [unit: string | undefined, text: string, cell: string][] = [
    ['req/s', '20.96k', '20960'],
    [undefined, '1.2M', '1200000'],
    ['events/s', '3G', '3000000000'],
    ['events/s', '3.5 events/s', '3.5'],
    ['MB', '13.77GB', '13770'],
    ['B', '1.5 GiB', '1610612736'],
    ['ms', '94.36us', '0.09436'],
    ['ms', '94.36µs', '0.09436'],
    ['s', '1.00m', '60'],
    ['s', '-2e3ms', '-2'],
    ['%', '12.5%', '12.5'],
    ['MB/s', '676.18kB/s', '0.67618'],
  ];
  for (const [unit, text, cell] of converted) assert.equal(cellOf('number', unit, text), cell, text);
});

test('a plain number, a missing value and what is no number are taken as they are', () => {
  for (const text of ['1.50', '+5', '.5', '1e5', 'not supported'])
    assert.equal(cellOf('number', 'ms', text), text);
  assert.equal(cellOf('integer', 'B', '9007199254740991'), '9007199254740991');
  assert.equal(cellOf('string', undefined, '20.96k'), '20.96k');
  assert.equal(cellOf('boolean', undefined, 'true'), 'true');
});

test('what cannot be converted is refused', () => {
  const hint = 'write its unit in full, such as KiB or kB; or map another value with --map value=<name>';
  const refused: [unit: string | undefined, text: string, message: string][] = [
    ['req/s', '94.36us', '"94.36us" cannot be converted into req/s, the unit of value'],
    ['ms', '13.77GB', '"13.77GB" cannot be converted into ms, the unit of value'],
    // 1000 or 1024 bytes, a million or a minute?
    ['B', '4K', '"4K" cannot be converted into B, the unit of value'],
    ['MiB', '1.5M', '"1.5M" cannot be converted into MiB, the unit of value'],
    ['s', '1M', '"1M" cannot be converted into s, the unit of value'],
    [undefined, '5 apples', '"5 apples" cannot be converted into a plain number, the unit of value'],
  ];
  for (const [unit, text, message] of refused)
    assert.equal(cellOf('number', unit, text), `unit-mismatch: ${message} (${hint})`);
});

test('what is not of the type of the field is refused', () => {
  const number =
    'write a finite number such as 1234.5, without separators or unit, or a missing value of the schema';
  for (const text of ['fast', '12,5', '1.2.3ms', '', 'NaN', '-nan', '0x10'])
    assert.equal(cellOf('number', 'ms', text), `type-error: "${text}" is not a number in value (${number})`);
  assert.equal(
    cellOf('boolean', undefined, 'yes'),
    'type-error: "yes" is not true or false in value (write true or false)',
  );
});

test('an integer takes what is whole in its unit, but for the digits of the conversion, and nothing that it would round', () => {
  const whole: [unit: string, given: string | Quantity, cell: string][] = [
    ['req/s', '20.96k', '20960'],
    ['B', { value: 1.5, unit: 'MiB' }, '1572864'],
    ['µs', { value: 0.0035, unit: 's' }, '3500'],
    ['B', { value: 9007199254740991, unit: 'B' }, '9007199254740991'],
    ['MB', '29.0', '29'],
    ['MB', '29e3kB', '29'],
  ];
  for (const [unit, given, cell] of whole) assert.equal(cellOf('integer', unit, given), cell, cell);
  const hint = (unit: string) =>
    `nothing is rounded: let value be a number in datapackage.json, or import it in whole ${unit}`;
  const refused: [unit: string | undefined, given: string | Quantity, message: string][] = [
    [
      'µs',
      { value: 0.01579872172, unit: 's' },
      '"0.01579872172 s" is not an integer in value, but 15798.72172 µs',
    ],
    ['B', { value: 1.6, unit: 'MiB' }, '"1.6 MiB" is not an integer in value, but 1677721.6 B'],
    ['req/s', { value: 28390.09, unit: 'req/s' }, '"28390.09 req/s" is not an integer in value'],
    ['MB', '1.5GiB', '"1.5GiB" is not an integer in value, but 1610.612736 MB'],
    ['MB', '12.7', '"12.7" is not an integer in value'],
  ];
  for (const [unit, given, message] of refused)
    assert.equal(cellOf('integer', unit, given), `type-error: ${message} (${hint(unit ?? '')})`);
});
