import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mdxToJs } from 'satteri';
import { checkLinks } from '../../src/chapter/check-links.ts';
import { readPage } from '../../src/chapter/read-page.ts';
import { anchorBindingsPlugin } from '../../src/integrations/anchor-bindings.ts';

const head = '---\ntitle: Memory\ndescription: How much.\norder: 4\n---\n';
const text = `
A <Claim query="a">**5** of <Value query="b" /> and <Value query="a" column="x" /></Claim>.

<Claim query="a" holds>

- in a block

</Claim>

| <Value query="b" {...all} /> |
|---|
| [<Value query="a-1" />](#bound-a-2) and [more](#bound-a-4), \`<Value query="b" />\` |
`;
const anchors = ['bound-a', 'bound-b', 'bound-a-1', 'bound-a-2', 'bound-b-1', 'bound-a-1-1'];

function pageOf(source: string) {
  const { page, diagnostics } = readPage(source, 'content/performance/memory.mdx');
  if (!page) assert.fail(JSON.stringify(diagnostics));
  return page;
}

test('each bound number has an anchor of its own, by its query and its place among the uses of it', () => {
  assert.deepEqual(
    pageOf(head + text).bindings.map(({ anchor }) => anchor),
    anchors,
  );
});

test('what is rendered has the same anchors, and keeps the attributes and words', () => {
  const { code } = mdxToJs(text, { mdastPlugins: [anchorBindingsPlugin] });
  assert.deepEqual(
    [...code.matchAll(/anchor: "(.*?)"/g)].map(([, anchor]) => anchor),
    anchors,
  );
  assert.match(code, /query: "a",\s+column: "x",\s+anchor: "bound-a-1"/);
  assert.match(code, /query: "b" \}, all, \{\s+anchor: "bound-b-1"/);
  assert.match(code, /children: "in a block"/);
});

test('a link can lead to a bound number, and to none that is not there', () => {
  const page = pageOf(head + text);
  assert.deepEqual(
    checkLinks([page], new Map()).map(({ line, column, message }) => `${line}:${column} ${message}`),
    ['17:43 /performance/memory/ has no anchor #bound-a-4'],
  );
});
