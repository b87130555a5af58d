import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnFormat, formatQuantity } from '../../src/figures/format-quantity.ts';

test('a quantity has four significant digits, or all of a longer integer part', () => {
  const written: [number, string][] = [
    [0, '0'],
    [-0, '0'],
    [2, '2'],
    [0.01563, '0.01563'],
    [0.0156349, '0.01563'],
    [1 / 3, '0.3333'],
    [-0.5, '−0.5'],
    [-1234.5678, '−1,235'],
    [999.94, '999.9'],
    [999.96, '1,000'],
    [1000, '1,000'],
    [1e6, '1,000,000'],
    [12345.678, '12,346'],
    [99999.7, '100,000'],
    [1e22, '10,000,000,000,000,000,000,000'],
  ];
  for (const [value, text] of written) assert.equal(formatQuantity(value), text, String(value));
});

test('the numbers of a column have the decimals that the largest needs for four digits', () => {
  const column = (...values: number[]): string[] => values.map(columnFormat(values));
  assert.deepEqual(column(0.015625, 7.69140625, 5.19), ['0.016', '7.691', '5.190']);
  assert.deepEqual(column(12345.678, 0.5), ['12,346', '1']);
  assert.deepEqual(column(8.9585, 37.77, 40.8345), ['8.96', '37.77', '40.83']);
  assert.deepEqual(column(999.95, 1), ['1,000', '1']);
});

test('the numbers of a column have no more decimals than any of them', () => {
  const column = (...values: number[]): string[] => values.map(columnFormat(values));
  assert.deepEqual(column(5, 29), ['5', '29']);
  assert.deepEqual(column(2.5, 29), ['2.5', '29.0']);
  assert.deepEqual(column(1e6, 100), ['1,000,000', '100']);
  assert.deepEqual(column(0), ['0']);
  assert.deepEqual(column(), []);
});

test('a column has a true minus sign, and none at a zero', () => {
  const values = [-12.25, -0.0001, 3];
  assert.deepEqual(values.map(columnFormat(values)), ['−12.25', '0.00', '3.00']);
});

test('a column to more digits, as a file has them', () => {
  const values = [331.551724, 17.8, 1960784.38];
  assert.deepEqual(values.map(columnFormat(values, 15)), ['331.551724', '17.800000', '1,960,784.380000']);
});
