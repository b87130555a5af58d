import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FigureChange } from '../../src/changes/change.ts';
import { printHtml } from '../../src/changes/print-html.ts';
import type { Report } from '../../src/changes/report.ts';

const columns = [
  { title: 'Row', numeric: false },
  { title: 'Change', numeric: true },
];

function reportOf(rows: readonly (readonly string[])[], gaps: readonly string[] = []): Report {
  return { with: 'v1 (0a1b2c3)', gaps, sections: [{ title: 'Values', columns, rows }] };
}

const figure: FigureChange = {
  id: 'a',
  title: '</h3><script>alert(1)</script>',
  state: 'changed',
  specChanged: false,
  groups: [],
  before:
    '<svg aria-labelledby="a-wide-title"><title id="a-wide-title">T</title><path clip-path="url(#a-wide-1)"/></svg>',
  after: '<svg aria-labelledby="a-wide-title"><title id="a-wide-title">T</title></svg>',
};

test('HTML: one page that asks for nothing, runs nothing and shows hostile text as text', async () => {
  const page = await printHtml(reportOf([['<img src=//x onerror=y>', '"&']], ['<b>']), [figure]);
  assert.equal(/<(?:script|img|b|link|iframe|object)\b|<[^>]*\s(?:src|href)=/.exec(page), null);
  assert.ok(page.includes('<td>&lt;img src=//x onerror=y&gt;</td><td class="numeric">"&amp;</td>'));
  assert.ok(page.includes('&lt;/h3&gt;&lt;script&gt;alert(1)&lt;/script&gt; <small>(a, changed)</small>'));
  assert.match(page, /<meta http-equiv="Content-Security-Policy" content="default-src 'none';/);
  assert.deepEqual(
    [...page.matchAll(/url\(([^)]{0,15})/g)].map(([, url]) => url),
    ['data:font/woff2', 'data:font/woff2', '#before-a-wide-'],
  );
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  assert.deepEqual(ids, ['view-0-0', 'view-0-1', 'view-0-2', 'before-a-wide-title', 'after-a-wide-title']);
});

test('HTML: a new figure has one picture and no choice; nothing changed is said', async () => {
  const page = await printHtml(reportOf([['a', 'b']]), [{ ...figure, state: 'new', before: undefined }]);
  assert.equal(page.split('<figcaption>').length, 2);
  assert.doesNotMatch(page, /<input/);
  const none = await printHtml({ ...reportOf([]), sections: [] }, []);
  assert.match(none, /<p>nothing changed in results, figures and claims since v1 \(0a1b2c3\)<\/p>/);
});
