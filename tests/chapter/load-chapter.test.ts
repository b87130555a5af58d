import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headOf, loadPages } from '../support/chapter-folder.ts';

const folder = 'content/performance';
const error = (
  code: string,
  name: string,
  line: number,
  column: number,
  message: string,
  hint: string,
): object => ({
  code,
  severity: 'error',
  file: `${folder}/${name}.mdx`,
  line,
  column,
  message,
  hint,
});

test('pages come in reading order, and figures are numbered over them', async () => {
  const { chapter, diagnostics } = await loadPages({
    a: `${headOf(10)}\n<Figure id="memory" />\n`,
    b: `${headOf(9)}\n<FigureRef id="memory" /> <Figure id="boot-time" />\n`,
    index: headOf(1),
  });
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(
    chapter.pages.map(({ slug }) => slug),
    ['', 'b', 'a'],
  );
  assert.deepEqual(
    [...chapter.placements],
    [
      ['boot-time', { id: 'boot-time', number: 1, slug: 'b' }],
      ['memory', { id: 'memory', number: 2, slug: 'a' }],
    ],
  );
});

test('a figure that is shown twice is an error at the second place in reading order', async () => {
  const { chapter, diagnostics } = await loadPages({
    a: `${headOf(2)}\n<Figure id="memory" />\n`,
    index: `${headOf(1)}\n<Figure id="memory" />\n\n<Figure id="boot-time" />\n\n<Figure id="memory" />\n`,
  });
  const hint = 'refer to it with <FigureRef id="memory" />, or remove one of the two';
  const message = `figure "memory" is already in ${folder}/index.mdx:7`;
  assert.deepEqual(diagnostics, [
    error('duplicate-figure', 'index', 11, 1, message, hint),
    error('duplicate-figure', 'a', 7, 1, message, hint),
  ]);
  assert.deepEqual(
    [...chapter.placements.values()].map(({ id, number }) => [id, number]),
    [
      ['memory', 1],
      ['boot-time', 2],
    ],
  );
});

test('two pages with the same order are an error at the order of the second', async () => {
  const { diagnostics } = await loadPages({ a: headOf(2), b: headOf(2), c: headOf(2), index: headOf(1) });
  const hint = 'give each page an order of its own';
  const message = `order 2 is that of ${folder}/a.mdx too`;
  assert.deepEqual(diagnostics, [
    error('duplicate-order', 'b', 4, 8, message, hint),
    error('duplicate-order', 'c', 4, 8, message, hint),
  ]);
});

test('a chapter needs an overview', async () => {
  const hint = `add ${folder}/index.mdx, with title, description and order`;
  const missing = error('file-missing', 'index', 1, 1, 'the chapter has no overview', hint);
  assert.deepEqual((await loadPages({ a: headOf(1) })).diagnostics, [missing]);
  const { chapter, diagnostics } = await loadPages({});
  assert.deepEqual([chapter.pages, diagnostics], [[], [missing]]);
});

test('a page whose frontmatter is at fault makes no reference or link of others look broken', async () => {
  const { diagnostics } = await loadPages({
    a: `---\ntitle: A\ndescription: B.\norder: second\n---\n\n<Figure id="memory" /> <FigureRef id="memory" />\n`,
    index: `${headOf(1)}\n<FigureRef id="memory" /> [a](a.mdx) <FigureRef id="boot-time" />\n`,
  });
  assert.deepEqual(
    diagnostics.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`),
    [`frontmatter-error ${folder}/a.mdx:4:8`, `unplaced-figure ${folder}/index.mdx:7:38`],
  );
});

test('a page that cannot be parsed makes no reference or link of others look broken', async () => {
  const { diagnostics } = await loadPages({
    a: `${headOf(2)}\n<Figure id="memory">\n`,
    index: `${headOf(1)}\n<FigureRef id="memory" /> [a](a.mdx) <FigureRef id="memry" />\n`,
  });
  assert.deepEqual(
    diagnostics.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`),
    [`mdx-syntax ${folder}/a.mdx:7:1`, `unknown-figure ${folder}/index.mdx:7:38`],
  );
});

test('a folder beside the chapter with an index.mdx is a page of its own, with figures numbered by themselves', async () => {
  const { chapter, diagnostics } = await loadPages({
    index: `${headOf(1)}\n<Figure id="memory" />\n`,
    '../tools/index': `${headOf(1)}\n<Figure id="boot-time" /> <FigureRef id="memory" /> [Up](/performance/#x)\n`,
    '../notes/other': headOf(1),
  });
  assert.deepEqual(
    [chapter.pages, chapter.supplements].map((pages) => pages.map(({ slug }) => slug)),
    [[''], ['/tools/']],
  );
  assert.deepEqual(
    [...chapter.placements.values()],
    [
      { id: 'memory', number: 1, slug: '' },
      { id: 'boot-time', number: 1, slug: '/tools/' },
    ],
  );
  assert.deepEqual(
    diagnostics.map(({ file, code, message }) => [file, code, message]),
    [['content/tools/index.mdx', 'broken-link', '/performance/ has no anchor #x']],
  );
});
