import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { headOf, loadPages } from '../support/chapter-folder.ts';

const memory = `${headOf(2)}
## What it needs

<Figure id="memory" />

## See also

<DataTable of="minimum" columns="system, memory" />

| a | b |
|---|---|
| 1 | 2 |
`;

/** What is wrong with the links of an overview beside a page "memory". */
async function check(link: string): Promise<Diagnostic[]> {
  const { diagnostics } = await loadPages({ index: `${headOf(1)}\n## In short\n\n[a](${link})\n`, memory });
  return diagnostics;
}

const broken = (message: string, hint: string): object => ({
  code: 'broken-link',
  severity: 'error',
  file: 'content/performance/index.mdx',
  line: 9,
  column: 1,
  message,
  hint,
});

test('links to pages, headings, figures and tables of the chapter are in order, and so are those elsewhere', async () => {
  const links = [
    '/performance/',
    '/performance/memory/',
    '/performance/memory',
    '/performance/memory/#what-it-needs',
    '/performance/memory/#fig-memory',
    '/performance/memory/#table-minimum-system-memory',
    '/performance/memory/#table-in-see-also',
    'memory.mdx',
    './memory.mdx#see-also',
    'index.mdx#in-short',
    '#in-short',
    'memory.mdx?plain=1#see-also',
    '/performance/memory/?from=here#fig-memory',
    '?plain=1#in-short',
    'https://example.org/performance/nowhere/#x',
    '/docs/concepts/',
    'mailto:a@example.org',
  ];
  for (const link of links) assert.deepEqual(await check(link), [], link);
});

test('a page that is not there is a broken link, on the site and as a file', async () => {
  const hint = 'the pages are /performance/, /performance/memory/';
  assert.deepEqual(await check('/performance/memroy/'), [
    broken('there is no page /performance/memroy/', `${hint}. Did you mean "/performance/memory/"?`),
  ]);
  assert.deepEqual(await check('boot.mdx#x'), [broken('there is no page boot.mdx', hint)]);
});

test('an anchor that is not there is a broken link', async () => {
  const hint = 'name a heading, figure or table of content/performance/memory.mdx';
  assert.deepEqual(await check('/performance/memory/#what-it-need'), [
    broken('/performance/memory/ has no anchor #what-it-need', `${hint}. Did you mean "what-it-needs"?`),
  ]);
  assert.deepEqual(await check('memory.mdx#fig-memry'), [
    broken('/performance/memory/ has no anchor #fig-memry', `${hint}. Did you mean "fig-memory"?`),
  ]);
  assert.deepEqual(await check('#fig-memory'), [
    broken(
      '/performance/ has no anchor #fig-memory',
      'name a heading, figure or table of content/performance/index.mdx',
    ),
  ]);
});

/** What is wrong with the links of this text, as "line:column message". */
async function faultsOf(text: string): Promise<string[]> {
  const { diagnostics } = await loadPages({ index: `${headOf(1)}\n${text}\n`, memory });
  return diagnostics.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

test('a link with a query leads to the page before it', async () => {
  assert.deepEqual(await faultsOf('[a](memroy.mdx?plain=1#x) [b](memory.mdx?plain=1#x)'), [
    '7:1 there is no page memroy.mdx',
    '7:27 /performance/memory/ has no anchor #x',
  ]);
});

test('a link by reference is checked where its address stands', async () => {
  assert.deepEqual(
    await faultsOf('See [one][a], [b][] and [c].\n\n[a]: memory.mdx\n[b]: memroy.mdx\n[c]: #x'),
    ['10:1 there is no page memroy.mdx', '11:1 /performance/ has no anchor #x'],
  );
});

test('a link in HTML is checked, unless its address is an expression', async () => {
  const text =
    '<a href="https://example.org/">a</a> <a href="memroy.mdx">b</a> <a href={"memroy.mdx"}>c</a> <a id="x">d</a>';
  assert.deepEqual(await faultsOf(text), ['7:38 there is no page memroy.mdx']);
  assert.deepEqual(await faultsOf('<p>\n  <a href="#y">e</a>\n</p>'), ['8:3 /performance/ has no anchor #y']);
});

test('a link in HTML cannot lead to another page, because the site does not resolve its address', async () => {
  const { diagnostics } = await loadPages({
    index: `${headOf(1)}\n\n\n\n<a href="memory.mdx">a</a>\n`,
    memory,
  });
  const message = 'the site leaves the address in <a href="memory.mdx"> as it is';
  assert.deepEqual(diagnostics, [{ ...broken(message, 'write the link as [text](memory.mdx)'), line: 10 }]);
});
