import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Value, check } from './checked-claim.ts';

const gain: Value[] = [
  [10.2, '%'],
  [66.2, '%'],
];

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
      column: 37,
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
