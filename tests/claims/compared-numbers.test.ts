import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Value, check } from './checked-claim.ts';

const gain: Value[] = [
  [10.2, '%'],
  [66.2, '%'],
];

/** What is written, the values, whether it agrees or what it is mended to, and the attributes of the claim. */
const compared: [string, Value[], string, string?][] = [
  ['10%-66%', gain, 'agrees'],
  ['10–66 %', gain, 'agrees'],
  ['10.2% to 66.2%', gain, 'agrees'],
  ['10%-60%', gain, '10%-66%'],
  ['10–60 %', gain, '10–66 %'],
  ['11.0 % to 66 percent', gain, '10.2 % to 66 percent'],
  ['0.5% through 66.2%', gain, '10.2% through 66.2%'],
  ['1.3 ms', [[1262, 'µs']], 'agrees'],
  ['1.26 ms', [[1262, 'µs']], 'agrees'],
  ['1.4 ms', [[1262, 'µs']], '1.3 ms'],
  ['1262 µs', [[1.262, 'ms']], 'agrees'],
  ['54 microseconds', [[54, 'µs']], 'agrees'],
  ['1.75 MiB', [[1_839_104, 'B']], 'agrees'],
  ['1.84 MB', [[1_839_104, 'B']], 'agrees'],
  ['1.84 MiB', [[1_839_104, 'B']], '1.75 MiB'],
  ['292,000', [[291_780, 'req/s']], 'agrees'],
  ['292k req/s', [[291_780, 'req/s']], 'agrees'],
  ['291,780', [[291_780, 'req/s']], 'agrees'],
  ['290,000', [[291_780, 'req/s']], '292,000'],
  ['290k', [[291_780, 'req/s']], '292k'],
  ['200 thousand', [[291_780, 'req/s']], '292 thousand'],
  ['0.2M req/s', [[291_780, 'req/s']], '0.3M req/s'],
  ['2.69 million', [[2_688_478, 'req/s']], 'agrees'],
  ['2.7 and 2.1 million', [[2_688_478], [2_252_525]], '2.7 and 2.3 million'],
  ['100%', [[96, '%']], '96%'],
  ['330 ms', [[331.55, 'ms']], '332 ms'],
  ['1.7x', [[1.707]], 'agrees'],
  ['1.7× to 2.7×', [[1.707], [2.793]], '1.7× to 2.8×'],
  ['three times', [[5.08]], 'five times'],
  ['Two', [[3]], 'Three'],
  ['two', [[31]], '31'],
  ['twelve', [[12.4]], 'agrees'],
  ['-3%', [[2.6, '%']], '3%'],
  ['+12%', [[13, '%']], '+13%'],
  ['+12%', [[-2, '%']], '−2%'],
  ['−0.2%', [[-0.04, '%']], '0.0%'],
  ['900', [[1800]], '1,800'],
  ['1800', [[2900]], '2900'],
  ['2 MB', [[1.9, 'MB']], 'agrees', 'agrees="at-most"'],
  ['2 MB', [[2, 'MB']], 'agrees', 'agrees="at-most"'],
  ['2 MB', [[2.1, 'MB']], '3 MB', 'agrees="at-most"'],
  ['30 ms', [[31, 'ms']], 'agrees', 'agrees="at-least"'],
  ['30 ms', [[29.5, 'ms']], '29 ms', 'agrees="at-least"'],
  ['40 ms', [[38.2, 'ms']], 'agrees', 'within="5%"'],
  ['40 ms', [[30, 'ms']], '30 ms', 'within="5%"'],
  ['2 ms', [[1.4, 'ms']], '1.4 ms', 'within="5%"'],
  ['*10*%–**60**%', gain, '*10*%–**66**%'],
  ['10\\%-60\\%', gain, '10\\%-66\\%'],
  ['10&nbsp;%&ndash;60&nbsp;%', gain, '10&nbsp;%&ndash;66&nbsp;%'],
];

for (const [words, values, outcome, attributes] of compared) {
  test(`${outcome === 'agrees' ? 'agrees' : 'fixed'}: ${JSON.stringify(words)} ${attributes ?? ''}`, () => {
    const { diagnostics, fixed } = check(words, values, attributes);
    const codes = diagnostics.map(({ code }) => code);
    assert.deepEqual(codes, outcome === 'agrees' ? [] : ['claim-mismatch']);
    assert.equal(fixed, outcome === 'agrees' ? words : outcome);
    if (outcome !== 'agrees') assert.deepEqual(check(fixed, values, attributes).diagnostics, []);
  });
}

test('a number without a sign that falls below zero is left to the author, with all others of its claim', () => {
  const { diagnostics, edits } = check('10% to 66%', [
    [-16.9, '%'],
    [11.7, '%'],
  ]);
  assert.deepEqual(
    diagnostics.map(({ code, message, hint }) => [code, message, hint]),
    [
      [
        'claim-mismatch',
        '"10% to 66%" disagrees with q: a = −16.9 %, b = 11.7 %',
        'it is "−17% to 12%" now: the sign has changed, so rewrite the sentence around it',
      ],
    ],
  );
  assert.deepEqual(edits, []);
});
