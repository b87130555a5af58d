import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage } from '../../src/chapter/read-page.ts';

const file = 'content/performance/memory.mdx';
const head = '---\ntitle: Memory\ndescription: How much.\norder: 4\n---\n';

/** What is in a page with this text below its frontmatter of five lines. */
function contentOf(text: string): ReturnType<typeof readPage>['content'] {
  const { content, diagnostics } = readPage(head + text, file);
  assert.deepEqual(diagnostics, []);
  return content;
}

const at = (line: number, column: number): object => ({ file, line, column });

test('a page has its frontmatter, its slug and the place of its order', () => {
  const { page, parsed } = readPage(`${head}\n# Hi\n`, file);
  assert.equal(parsed, true);
  assert.deepEqual(
    [page?.file, page?.slug, page?.title, page?.description, page?.order, page?.anchors],
    [file, 'memory', 'Memory', 'How much.', 4, ['hi']],
  );
  assert.deepEqual(page?.orderPlace, at(4, 8));
  assert.equal(readPage(head, 'content/performance/index.mdx').page?.slug, '');
});

test('components are found in blocks, in text and within each other, with literal attributes', () => {
  const text = `
<Figure id="a" />

See <FigureRef id="b" /> and **<Cite id="c" />**.

<Callout type="note" title={"x"} open>

- <FigureRef id="d" />

</Callout>
`;
  assert.deepEqual(contentOf(text).uses, [
    { component: 'Figure', attributes: { id: 'a' }, place: at(7, 1) },
    { component: 'FigureRef', attributes: { id: 'b' }, place: at(9, 5) },
    { component: 'Cite', attributes: { id: 'c' }, place: at(9, 32) },
    { component: 'Callout', attributes: { type: 'note', open: '' }, place: at(11, 1) },
    { component: 'FigureRef', attributes: { id: 'd' }, place: at(13, 3) },
  ]);
});

test('what is in code and comments does not count', () => {
  const text = `
\`\`\`mdx
<Figure id="a" /> [a](memory.mdx)
# No heading
\`\`\`

Write \`<Figure id="b" />\`. {/* <Figure id="c" /> */}
`;
  const { uses, links, anchors } = contentOf(text);
  assert.deepEqual({ uses, links, anchors }, { uses: [], links: [], anchors: [] });
});

test('links and imports are found, with the place of a link', () => {
  const text = `import Chart from './chart.astro'

[a](memory.mdx#x), see **[b](/performance/)**.
`;
  const { links, modules } = contentOf(text);
  assert.deepEqual(modules, [`import Chart from './chart.astro'`]);
  assert.deepEqual(links, [
    { url: 'memory.mdx#x', html: false, place: at(8, 1) },
    { url: '/performance/', html: false, place: at(8, 26) },
  ]);
});

test('anchors are those of Astro: by the text of a heading, numbered where it comes again', () => {
  const text = '\n## Why they are `small`\n\n## Why they are *small*\n\n### C++ & Rust: 1.5x\n';
  assert.deepEqual(contentOf(text).anchors, ['why-they-are-small', 'why-they-are-small-1', 'c--rust-15x']);
});

test('a page that is no MDX is an error where it goes wrong, and nothing is known of it', () => {
  const hint = 'close the tag; where < or { is meant as text write &lt; or \\{';
  const syntax = (line: number, column: number, message: string): object => ({
    code: 'mdx-syntax',
    severity: 'error',
    ...at(line, column),
    message,
    hint,
  });
  const unclosed = readPage(`${head}\n<Figure id="a">\n`, file);
  assert.deepEqual([unclosed.page, unclosed.parsed, unclosed.content.uses], [undefined, false, []]);
  assert.deepEqual(unclosed.diagnostics, [syntax(7, 1, 'Expected a closing tag for `<Figure>`')]);
  assert.deepEqual(readPage(`${head}\nHi <Callout>\n\nThere\n`, file).diagnostics, [
    syntax(7, 4, 'Expected a closing tag for `<Callout>` before the end of `paragraph`'),
  ]);
});
