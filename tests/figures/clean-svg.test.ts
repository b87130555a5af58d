import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanSvg } from '../../src/figures/clean-svg.ts';

const words = { title: 'A < B & "C"', description: "1 > 0; $& and 'quotes'" };
const svg =
  '<svg class="marks" width="10" height="9" viewBox="0 0 10 9" xmlns="http://www.w3.org/2000/svg">' +
  '<defs><clipPath id="clip17"><rect width="5" height="5"/></clipPath>' +
  '<linearGradient id="gradient_1"><stop offset="0" stop-color="var(--a)"/><stop offset="1" stop-color="var(--b)"/>' +
  '</linearGradient><clipPath id="clip1"><rect width="3" height="4"/></clipPath></defs>' +
  '<g class="mark-rect" clip-path="url(#clip17)"><path d="M0,0h3.14159v2Z" fill="url(#gradient_1)"/></g>' +
  '<g clip-path="url(#clip1)"><path d="M1,0h3v2Z" fill="var(--a)"/></g></svg>';

const cleaned = cleanSvg({ svg, width: 10, height: 9 }, 'boot-time-wide', words);

test('ids are numbered after the figure, each with what refers to it', () => {
  const ids = [...cleaned.svg.matchAll(/<(\w+) id="([^"]+)"/g)].map(([, tag, id]) => `${tag} ${id}`);
  assert.deepEqual(ids.sort(), [
    'clipPath boot-time-wide-1',
    'clipPath boot-time-wide-3',
    'desc boot-time-wide-description',
    'linearGradient boot-time-wide-2',
    'title boot-time-wide-title',
  ]);
  const references = [...cleaned.svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
  assert.deepEqual(references, ['boot-time-wide-1', 'boot-time-wide-2', 'boot-time-wide-3']);
});

test('title and description are escaped, and name the image for assistive technology', () => {
  const head =
    'role="img" aria-labelledby="boot-time-wide-title" aria-describedby="boot-time-wide-description">' +
    '<title id="boot-time-wide-title">A &lt; B &amp; "C"</title>' +
    `<desc id="boot-time-wide-description">1 &gt; 0; $&amp; and 'quotes'</desc>`;
  assert.ok(cleaned.svg.includes(head), cleaned.svg);
});

test('size and groups stay, coordinates are rounded', () => {
  assert.deepEqual([cleaned.width, cleaned.height], [10, 9]);
  assert.ok(cleaned.svg.includes('width="10" height="9"'), cleaned.svg);
  assert.ok(cleaned.svg.includes('class="mark-rect"'));
  assert.ok(cleaned.svg.includes('3.14') && !cleaned.svg.includes('3.1415'), cleaned.svg);
});
