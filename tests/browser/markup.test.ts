import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { builtNotes, builtPages } from '../support/built-pages.ts';
import { chapterPages } from '../support/chapter-pages.ts';
import { builtSite } from '../support/site-build.ts';

let dist = '';
let pages: readonly string[] = [];

before(async () => {
  dist = await builtSite();
  pages = [...(await builtPages(dist)), ...(await builtNotes(dist))];
});

test('the site has the pages that it should', () => {
  const chapter = chapterPages.map((path) => `${path.slice(1)}index.html`);
  const expected = ['404.html', 'diagnostics/index.html', 'index.html', ...chapter];
  assert.deepEqual(
    expected.filter((file) => !pages.includes(file)),
    [],
  );
});

test('no page has an id twice, and every reference to an id has its target', async () => {
  for (const file of pages) {
    const html = await readFile(join(dist, file), 'utf8');
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
      file,
    );
    const attributes = html.matchAll(/\s(?:aria-labelledby|aria-describedby|aria-controls|for)="([^"]*)"/g);
    const references = [...attributes].flatMap(([, value = '']) => value.split(' '));
    const fragments = [...html.matchAll(/url\(#([^)]*)\)/g)].map(([, id = '']) => id);
    const missing = [...references, ...fragments].filter((id) => !ids.includes(id));
    assert.deepEqual(missing, [], file);
  }
});

test('no page carries an inline style or an event handler, which the policy forbids', async () => {
  for (const file of pages) {
    const html = await readFile(join(dist, file), 'utf8');
    assert.deepEqual(html.match(/<[^>]+\s(?:style|on[a-z]+)="[^"]*"/g) ?? [], [], file);
  }
});
