import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseNumbers } from '../../src/claims/parse-numbers.ts';
import { type Value, check } from './checked-claim.ts';

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
  ['10%', [[-16.9, '%']], '−17%'],
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

/** What is written, the values, the code of the refusal and its message. */
const refused: [string, Value[], string, string, string?][] = [
  [
    'tens of microseconds',
    [[54, 'µs']],
    'vague-number',
    '"tens of microseconds" is no number that can be checked',
  ],
  [
    'hundreds of requests',
    [[540]],
    'vague-number',
    '"hundreds of requests" is no number that can be checked',
  ],
  [
    '10% to 66% and 5%',
    gain,
    'claim-count',
    'the claim has 3 numbers ("10%", "66%", "5%"), content/claims/q.sql gives 2 (a, b)',
  ],
  [
    'a quarter',
    [[25, '%']],
    'claim-count',
    'the claim has 0 numbers (none), content/claims/q.sql gives 1 (a)',
  ],
  [
    '1,5 ms',
    [[1.5, 'ms']],
    'claim-count',
    'the claim has 0 numbers (none), content/claims/q.sql gives 1 (a)',
  ],
  ['3 MB', [[3, 'ms']], 'claim-unit', '"3 MB" does not fit a = 3 ms, which is in ms'],
  ['170%', [[1.7]], 'claim-unit', '"170%" does not fit a = 1.7, which is a plain number'],
  ['1.7x', [[70, '%']], 'claim-unit', '"1.7x" does not fit a = 70 %, which is in %'],
  ['3 GHz', [[3, 'MB']], 'claim-unit', '"3 GHz" does not fit a = 3 MB, which is in MB'],
  [
    '3 MB',
    [[3, 'MB']],
    'claim-supported',
    '"3 MB" is marked disputed, and the data support it (content/claims/q.sql)',
    'disputed',
  ],
  ['3%', [[3, '%']], 'unknown-column', 'content/claims/q.sql gives no number "c"', 'columns="c"'],
  ['3%', [[3, '%']], 'invalid-attribute', 'agrees="about" is no way to agree', 'agrees="about"'],
  ['3%', [[3, '%']], 'invalid-attribute', 'within="5" is not a percentage', 'within="5"'],
  ['3%', [[3, '%']], 'invalid-attribute', 'within="{0.05}" is not a percentage', 'within={0.05}'],
  ['3%', [[3, '%']], 'invalid-attribute', 'agrees and within stand together', 'within="5%" agrees="at-most"'],
  ['3%', [[3, '%']], 'invalid-attribute', '<Claim> has no attribute agree', 'agree="rounded"'],
  ['3%', [[3, '%']], 'invalid-attribute', 'disputed takes no value, and has no', 'disputed="no"'],
];

for (const [words, values, code, message, attributes] of refused) {
  test(`refused: ${JSON.stringify(words)} ${attributes ?? ''}`, () => {
    const { diagnostics, edits } = check(words, values, attributes);
    assert.deepEqual(
      diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.message]),
      [[code, message]],
    );
    assert.deepEqual(edits, []);
  });
}

test('a mismatch says what the data say, and what to write', () => {
  const { diagnostics } = check('between *10%* and 60% faster', gain);
  assert.deepEqual(diagnostics, [
    {
      code: 'claim-mismatch',
      severity: 'error',
      file: 'content/performance/p.mdx',
      line: 7,
      column: 38,
      message: '"10% and 60%" disagrees with q: a = 10.2 %, b = 66.2 %',
      hint: 'write "10% and 66%", or npm run check -- --fix',
    },
  ]);
});

test('what is disputed may agree in part, and is never mended', () => {
  const { diagnostics, edits } = check('10% to 60%', gain, 'disputed');
  assert.deepEqual([diagnostics, edits], [[], []]);
});

test('a number that markup parts is reported, and not mended', () => {
  const { diagnostics, edits } = check('1*0*%', [[66.2, '%']]);
  assert.deepEqual(
    diagnostics.map(({ code, hint }) => [code, hint]),
    [['claim-mismatch', 'write "66%"']],
  );
  assert.deepEqual(edits, []);
});
