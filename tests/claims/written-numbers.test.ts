import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseNumbers } from '../../src/claims/parse-numbers.ts';

/** What is written, and as `value unit` what it means. */
const parsed: [string, ...string[]][] = [
  ['10%-66%', '10 %', '66 %'],
  ['10–66 %', '10 %', '66 %'],
  ['10 – 66 %', '10 %', '66 %'],
  ['70%–170%', '70 %', '170 %'],
  ['from 10 to 66 percent', '10 percent', '66 percent'],
  ['34, 71 and 10%', '34 %', '71 %', '10 %'],
  ['1.7x to 2.8x', '1.7 x', '2.8 x'],
  ['1.7×', '1.7 ×'],
  ['three times the usual', '3 times'],
  ['under 2 MB', '2 MB'],
  ['2-7 MB', '2 MB', '7 MB'],
  ['2 MB–7 MB', '2 MB', '7 MB'],
  ['2 MB to 7', '2 MB', '7 MB'],
  ['3 ms', '3 ms'],
  ['3ms,', '3 ms'],
  ['10µs-20µs', '10 µs', '20 µs'],
  ['10 us', '10 us'],
  ['10\u00a0ns', '10 ns'],
  ['10\u202fs', '10 s'],
  ['.5 ms', '0.5 ms'],
  ['1,234', '1234'],
  ['1,234,567.8 bytes', '1234567.8 bytes'],
  ['1.2M req/s', '1200000 req/s'],
  ['292k', '292000'],
  ['292K requests/s', '292000 requests/s'],
  ['292,000 requests a second', '292000 requests a second'],
  ['292,000 requests  per\nsecond', '292000 requests per second'],
  ['2.69 million', '2690000'],
  ['2.44 and 2.02 million', '2440000', '2020000'],
  ['1–2.5M req/s', '1000000 req/s', '2500000 req/s'],
  ['two', '2'],
  ['Five runs', '5'],
  ['twelve of twenty', '12', '20'],
  ['two million', '2000000'],
  ['one millisecond', '1 millisecond'],
  ['two to three microseconds', '2 microseconds', '3 microseconds'],
  ['-3%', '-3 %'],
  ['(−3%)', '-3 %'],
  ['−3% to −1%', '-3 %', '-1 %'],
  ['10%--5%', '10 %', '-5 %'],
  ['+12%', '12 %'],
  ['a 612-byte page', '612 byte'],
  ['208 KiB and 1.75 MiB', '208 KiB', '1.75 MiB'],
  ['5 systems', '5'],
  ['i7-9700K at 3.6 GHz', '3.6 GHz'],
  ['2 W', '2 W'],
  ['5.', '5'],
  ['1024 × 1024 bytes', '1024', '1024 bytes'],
  // No numbers:
  ['on 2026-11-24'],
  ['v1.2.3 and 1.2.3'],
  ["IPv6, fig_08, EuroSys'21, x86-64, Solo5"],
  ['the 2nd of 3D'],
  ['at 12:30, or 1/2 of it'],
  ['one of them, and the other one'],
  ['two-fold'],
  ['1,5 and 12,34'],
  ['Figure 5 and Table 2.1'],
];

for (const [text, ...expected] of parsed) {
  test(`parsed: ${JSON.stringify(text)}`, () => {
    const found = parseNumbers(text).map(({ value, unit }) => `${value}${unit ? ` ${unit.symbol}` : ''}`);
    assert.deepEqual(found, expected);
  });
}
