import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formerAnchors } from '../../src/chapter/former-anchors.ts';
import { headOf, loadPages } from '../support/chapter-folder.ts';

const folder = 'content/performance';

/** The head of a page with former anchors: six lines. */
const formerly = (order: number, anchors: string): string =>
  headOf(order).replace(/---\n$/, `formerly: ${anchors}\n---\n`);

test('a page is found by its slug and by the anchors that it had; the overview keeps its own', async () => {
  const { chapter, diagnostics } = await loadPages({
    index: `${headOf(1)}\n## Speed\n\n<Figure id="memory" />\n`,
    boot: formerly(2, '[boot-time, "größe"]'),
    speed: headOf(3),
  });
  assert.deepEqual(diagnostics, []);
  const anchors = formerAnchors(chapter.pages, chapter.placements);
  assert.deepEqual(
    [...anchors].map(([anchor, { slug }]) => `${anchor} ${slug}`),
    ['boot boot', 'boot-time boot', 'größe boot'],
  );
});

test('an anchor that leads somewhere already is an error where the frontmatter has it', async () => {
  const { diagnostics } = await loadPages({
    index: `${headOf(1)}\n## In short\n\n<Figure id="memory" />\n\n<DataTable of="t" />\n`,
    a: formerly(2, '[in-short, x, fig-memory, table-t]'),
    b: formerly(3, '\n  - a\n  - y\n  - x\n  - references'),
  });
  const error = (name: string, line: number, column: number, message: string): object => ({
    code: 'duplicate-anchor',
    severity: 'error',
    file: `${folder}/${name}.mdx`,
    line,
    column,
    message,
    hint: 'remove it from "formerly": a link can lead to one place only',
  });
  const own = (anchor: string): string => `the overview has an anchor #${anchor} of its own`;
  assert.deepEqual(diagnostics, [
    error('a', 5, 12, own('in-short')),
    error('a', 5, 25, own('fig-memory')),
    error('a', 5, 37, own('table-t')),
    error('b', 6, 5, `#a leads to ${folder}/a.mdx already`),
    error('b', 8, 5, `#x leads to ${folder}/a.mdx already`),
    error('b', 9, 5, own('references')),
  ]);
});

test('what cannot be an anchor is an error in the frontmatter', async () => {
  const { diagnostics } = await loadPages({ index: headOf(1), a: formerly(2, '[fine, "#x", 3]') });
  assert.deepEqual(
    diagnostics.map(({ code, line, column, message }) => [code, line, column, message]),
    [
      ['frontmatter-error', 5, 18, 'formerly: an anchor has letters, digits, - and _'],
      ['frontmatter-error', 5, 24, 'formerly: must be a string'],
    ],
  );
});
