import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPage } from './project.ts';

const queries = {
  gain: '-- How much faster Unikraft is.\n-- units: low %, high %\nSELECT min(gain) AS low, max(gain) AS high FROM gain',
  fastest:
    "-- Whether Unikraft serves most.\nSELECT arg_max(system, requests) = 'Unikraft' AS holds, arg_max(system, requests) AS system FROM throughput",
  boot: "-- The boot of Linux.\n-- units: time µs\nSELECT boot AS time FROM throughput WHERE system = 'Linux'",
};

/** What is wrong with the text of a page: `line:column code message`. The text begins at line 7. */
async function faults(text: string): Promise<string[]> {
  const { diagnostics } = await checkPage(text, queries);
  return diagnostics
    .filter(({ code }) => code !== 'unused-query')
    .map(({ line, column, code, message }) => `${line}:${column} ${code} ${message}`);
}

test('claims and values in every kind of block', async () => {
  const text = `A <Claim query="gain">25% to 50%</Claim>.

<Callout title="T">

- In a list: **it is <Claim query="gain" columns="high">*50*%</Claim>**
- <Value query="boot" />

| a | b |
|---|---|
| µ | <Claim query="boot">1.26 ms</Claim> |

</Callout>

## A heading with <Claim query="fastest" holds>the fastest</Claim>

> quoted <Claim query="gain">25% to
> 50%</Claim>`;
  const { diagnostics, claims, edits } = await checkPage(text, queries);
  assert.deepEqual([diagnostics, edits], [[], []]);
  assert.deepEqual(
    claims.bindings.map(({ query, words, state, use }) => [query.id, words, state, use.anchor]),
    [
      ['gain', '25% to 50%', 'agrees', 'bound-gain'],
      ['gain', '50%', 'agrees', 'bound-gain-1'],
      ['boot', '1.26\u00a0ms', 'computed', 'bound-boot'],
      ['boot', '1.26 ms', 'agrees', 'bound-boot-1'],
      ['fastest', 'the fastest', 'agrees', 'bound-fastest'],
      ['gain', '25% to 50%', 'agrees', 'bound-gain-2'],
    ],
  );
});

test('mismatches stand at their numbers, also behind escapes, references and line breaks', async () => {
  const text = `😀 é &amp; \\* <Claim query="gain">25% to 60%</Claim>

- item
  <Claim query="gain">
    25%
    to 60%
  </Claim>

> a quote
> of <Claim query="gain" columns="high">about
> 60%</Claim>

| a | b |
|---|---|
| b | <Claim query="gain" columns="high">60 %</Claim> |`;
  assert.deepEqual(await faults(text), [
    '7:34 claim-mismatch "25% to 60%" disagrees with gain: low = 25 %, high = 50 %',
    '11:5 claim-mismatch "25% to 60%" disagrees with gain: low = 25 %, high = 50 %',
    '17:3 claim-mismatch "60%" disagrees with gain: high = 50 %',
    '21:42 claim-mismatch "60 %" disagrees with gain: high = 50 %',
  ]);
});

test('names that are not there', async () => {
  assert.deepEqual(
    await faults(
      'a <Claim query="gains">5</Claim> <Value query="boot" column="tme" /> <Value query="gain" />',
    ),
    [
      '7:3 unknown-query there is no query "gains"',
      '7:34 unknown-column content/claims/boot.sql gives no number "tme"',
      '7:70 unknown-column content/claims/gain.sql gives 2 numbers: low, high',
    ],
  );
  const { diagnostics } = await checkPage('a <Claim query="gains">5</Claim>', queries);
  assert.equal(
    diagnostics.find(({ code }) => code === 'unknown-query')?.hint,
    'add content/claims/gains.sql, or name a query that is there. Did you mean "gain"?',
  );
});

test('a query that fails is reported at its file alone', async () => {
  const { diagnostics } = await checkPage('a <Claim query="q">5</Claim>', { q: '-- x\nSELECT nothing' });
  assert.deepEqual(
    diagnostics.map(({ file, code }) => [file, code]),
    [['content/claims/q.sql', 'sql-error']],
  );
});

test('a query that no page uses is a warning', async () => {
  const { diagnostics } = await checkPage('nothing', { gain: queries.gain });
  assert.deepEqual(
    diagnostics.map(({ file, code, severity }) => [file, code, severity]),
    [['content/claims/gain.sql', 'unused-query', 'warning']],
  );
});

test('relations hold, do not hold, and are disputed', async () => {
  const slow = {
    slow: "-- Whether Unikraft serves least.\nSELECT arg_min(system, requests) = 'Unikraft' AS holds, arg_min(system, requests) AS system, min(requests) AS requests FROM throughput\n-- units: requests req/s",
  };
  const { diagnostics } = await checkPage(
    'It is <Claim query="slow" holds>the *slowest*</Claim>, <Claim query="slow" disputed holds>slow</Claim>',
    { slow: `-- units: requests req/s\n${slow.slow}` },
  );
  assert.deepEqual(
    diagnostics.map(({ line, column, code, message }) => `${line}:${column} ${code} ${message}`),
    ['7:33 claim-mismatch "the slowest" does not hold in slow: system = Linux, requests = 200 req/s'],
  );
  assert.deepEqual(await faults('It is <Claim query="fastest" disputed holds>the fastest</Claim>'), [
    '7:45 claim-supported "the fastest" is marked disputed, and the data support it (content/claims/fastest.sql)',
  ]);
  assert.deepEqual(await faults('It is <Claim query="gain" holds>ahead</Claim>'), [
    '7:7 unknown-column content/claims/gain.sql gives nothing that is true or false',
  ]);
  assert.deepEqual(await faults('It is <Claim query="fastest" holds within="5%">ahead</Claim>'), [
    '7:7 invalid-attribute holds stands with agrees, within or columns, which are for numbers',
  ]);
});

test('values print in a unit and format, or say why they cannot', async () => {
  const text = `<Value query="boot" /> <Value query="boot" unit="s" format=".4f" />
<Value query="boot" unit="MB" /> <Value query="boot" format="nice" /> <Value query="boot">1 ms</Value>
<Value query="fastest" /> <Value query="boot" units="s" />`;
  const { claims } = await checkPage(text, queries);
  assert.deepEqual(
    claims.bindings.map(({ words }) => words),
    ['1.26\u00a0ms', '0.0013\u00a0s'],
  );
  assert.deepEqual(await faults(text), [
    '8:1 invalid-attribute unit="MB" does not fit time, which is in µs',
    '8:34 invalid-attribute "nice" is no number format',
    '8:71 invalid-attribute <Value> has words of its own',
    '9:1 unknown-column content/claims/fastest.sql gives no number',
    '9:27 invalid-attribute <Value> has no attribute units',
  ]);
});
