import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage } from '../../src/chapter/read-page.ts';
import { findUnbound } from '../../src/claims/find-unbound.ts';
import { checkPage } from './project.ts';

const queries = {
  gain: '-- How much faster Unikraft is.\n-- units: low %, high %\nSELECT min(gain) AS low, max(gain) AS high FROM gain',
  fastest:
    "-- Whether Unikraft serves most.\nSELECT arg_max(system, requests) = 'Unikraft' AS holds, arg_max(system, requests) AS system FROM throughput",
  boot: "-- The boot of Linux.\n-- units: time µs\nSELECT boot AS time FROM throughput WHERE system = 'Linux'",
};

const unbound: [string, string, ...string[]][] = [
  ['a percentage', 'It is 10% faster.', '7:7 "10%"'],
  ['a range, once', 'It is **10 to 66%** faster.', '7:9 "10 to 66%"'],
  ['a factor', 'It has 1.7x the throughput, 3 times.', '7:8 "1.7x"', '7:29 "3 times"'],
  ['a unit that the results measure', 'It takes 54 µs or 2 ms.', '7:10 "54 µs or 2 ms"'],
  ['a rate', 'It serves 292k requests per second.', '7:11 "292k requests per second"'],
  [
    'a heading and a cell',
    '## 5 ms\n\n| 6 ms | a |\n|---|---|\n| b | 7% |',
    '7:4 "5 ms"',
    '9:3 "6 ms"',
    '11:7 "7%"',
  ],
  ['a callout', '<Callout title="T">\n\nIt is 5%.\n\n</Callout>', '9:7 "5%"'],
  ['a title', '<Callout type="note" title="A &amp; 5%">\n\nx\n\n</Callout>', '7:29 "5%"'],
  ['a title over lines', "- <Callout\n    type='note'\n    title = 'Up\n      to 5%'\n  />", '9:14 "5%"'],
  ['a caption that is an expression', '<DataTable of="gain" caption={`up to 5 to 6%`} />', '7:38 "5 to 6%"'],
  [
    'an attribute within text',
    'See <abbr title="2 ms">it</abbr>, **<b title="3 ms">x</b>**.',
    '7:18 "2 ms"',
    '7:47 "3 ms"',
  ],
  ['an image', '![It is 5% faster](a.png "by 6%")', '7:9 "5%"', '7:30 "6%"'],
  ['attributes that nobody reads', '<DataTable of="gain" columns="5%" /> <a href="5%">x</a>'],
  ['a comment before a callout', '{/* perfdocs-ignore-next */}\n\n<Callout title="5%">\n\n6%\n\n</Callout>'],
  ['a comment before an element', 'So {/* perfdocs-ignore-next */}<abbr title="2 ms">it</abbr> is.'],
  ['settings', 'With 30 connections, 14 threads, 100,000 requests, for 3.6 GHz and 612-byte pages.'],
  ['words', 'Two of them took three milliseconds.'],
  ['code and links', 'As `5 ms` or [6 ms](https://x.org) say.\n\n```\n7 ms\n```'],
  ['bound numbers', 'It is <Claim query="gain">25% to 50%</Claim>, in <Value query="boot" />.'],
  ['a comment before a number', 'Steps of {/* perfdocs-ignore-next */}1 ms, not 5 ms.', '7:48 "5 ms"'],
  ['a comment before a block', '{/* perfdocs-ignore-next */}\n\n- 5 ms\n- 6 ms\n\nAnd 7 ms.', '12:5 "7 ms"'],
];

for (const [name, text, ...expected] of unbound) {
  test(`unbound: ${name}`, async () => {
    const { diagnostics } = await checkPage(text, queries);
    const found = diagnostics.filter(({ code }) => code === 'unbound-number');
    assert.deepEqual(
      found.map(({ line, column, message }) => `${line}:${column} ${message}`),
      expected.map((one) => one.replace(/(".*")/, 'nothing checks $1 against the results')),
    );
    assert.ok(found.every(({ severity }) => severity === 'warning'));
  });
}

const described: [string, string, ...string[]][] = [
  ['as it is', 'title: T\ndescription: Up to 1.7x. And 5%.\n', '3:20 "1.7x"', '3:30 "5%"'],
  ['in quotes', "title: '2 ms: a boot'\ndescription: D\n", '2:9 "2 ms"'],
  ['folded', 'description: >\n  Up to\n  5%.\ntitle: T\n', '2:14 "5%"'],
  ['silenced', 'title: 5%\n# perfdocs-ignore-next\ndescription: 6%\n', '2:8 "5%"'],
  ['silenced at the head', '# perfdocs-ignore-next\ntitle: 5%\ndescription: 6%\n', '4:14 "6%"'],
  ['Windows line ends', '# perfdocs-ignore-next\r\ntitle: 5%\r\ndescription: 6%\r\n', '4:14 "6%"'],
];

for (const [name, frontmatter, ...expected] of described) {
  test(`unbound: the title and description, ${name}`, () => {
    const { page } = readPage(`---\n${frontmatter}order: 1\n---\n\nText.\n`, 'p.mdx');
    const found = page ? findUnbound(page, new Set(['time', 'percentage', 'ratio'])) : [];
    assert.deepEqual(
      found.map(
        ({ line, column, message }) =>
          `${line}:${column} ${message.replace(/^nothing checks | against.*$/g, '')}`,
      ),
      expected,
    );
    for (const { hint } of found) assert.match(hint, /# perfdocs-ignore-next on the line above/);
  });
}

test('unbound: the frontmatter of a page can allow it', async () => {
  const { diagnostics } = await checkPage(
    '<Callout title="5%">It is 10% faster.</Callout>',
    {},
    'unbound: allow\n',
  );
  assert.deepEqual(diagnostics, []);
});
