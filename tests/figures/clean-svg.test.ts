import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanSvg } from '../../src/figures/clean-svg.ts';

const words = { title: 'A < B & "C"', description: "1 > 0; $& and 'quotes'" };
const svg =
  '<svg class="marks" width="10" height="9" viewBox="0 0 10 9" xmlns="http://www.w3.org/2000/svg">' +
  '<defs><clipPath id="clip17"><rect width="5" height="5"/></clipPath>' +
  '<linearGradient id="gradient_1"><stop offset="0" stop-color="var(--a)"/><stop offset="1" stop-color="var(--b)"/>' +
  '</linearGradient><clipPath id="clip1"><rect width="3" height="4"/></clipPath></defs>' +
  '<g class="mark-rect role-mark layer_0_marks" clip-path="url(#clip17)"><path d="M0,0h3.14159v2Z" fill="url(#gradient_1)"/></g>' +
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

test('size, groups and what they are stay, coordinates are rounded', () => {
  assert.deepEqual([cleaned.width, cleaned.height], [10, 9]);
  assert.ok(cleaned.svg.includes('width="10" height="9"'), cleaned.svg);
  assert.ok(cleaned.svg.includes('class="mark-rect role-mark"'));
  assert.ok(cleaned.svg.includes('3.14') && !cleaned.svg.includes('3.1415'), cleaned.svg);
});

test('dots of one colour are line ends, in one path those that are apart, so that those on others are darker', () => {
  const dot = (place: string): string =>
    `<path transform="translate(${place})" d="M1.5,0A1.5,1.5,0,1,1,-1.5,0A1.5,1.5,0,1,1,1.5,0" fill="red" opacity="0.45"/>`;
  const marks = ['19,4', '7,4', '5.04,2', '6,0', '5.04,2'].map(dot).join('');
  const { svg: drawn } = cleanSvg(
    {
      svg: `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="9"><g class="mark-symbol">${marks}</g></svg>`,
      width: 10,
      height: 9,
    },
    'dots',
    words,
  );
  const group = /<g[^]*<\/g>/.exec(drawn)?.[0] ?? '';
  assert.match(group, /^<g [^>]*class="mark-symbol"/);
  for (const attribute of [
    'stroke="red"',
    'stroke-linecap="round"',
    'stroke-width="3"',
    'stroke-opacity=".45"',
  ])
    assert.ok(group.includes(attribute), group);
  assert.ok(
    group.endsWith('><path d="M6 0h0M7 4h0"/><path d="M5 2h0M19 4h0"/><path d="M5 2h0"/></g>'),
    group,
  );
});

test('attributes that say what an element has anyway are left out, those that change it stay', () => {
  const around = (attributes: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="9"><g stroke-width="2" fill="none"><path d="M1,1L5,5"${attributes}/></g></svg>`;
  const drawn = (attributes: string): string | undefined =>
    /<path[^>]*>/.exec(cleanSvg({ svg: around(attributes), width: 10, height: 9 }, 'plain', words).svg)?.[0];
  for (const [given, kept] of [
    [' stroke="red" stroke-opacity="1" opacity="1"', ' stroke="red"'],
    [' stroke="red" stroke-width="1"', ' stroke="red" stroke-width="1"'],
    [' stroke="red" stroke-width="2" fill="none"', ' stroke="red"'],
    [' fill="#123456" stroke="red" stroke-width="0"', ' fill="#123456"'],
    [' fill="#123456" stroke="none" stroke-dasharray="2"', ' fill="#123456"'],
    [' fill="none" fill-opacity=".5" stroke="red"', ' stroke="red"'],
  ] as const) {
    assert.equal(drawn(given), `<path${kept} d="m1 1 4 4"/>`, given);
  }
  for (const unseen of [' opacity="0" stroke="red"', ' display="none" stroke="red"'])
    assert.equal(drawn(unseen), undefined, unseen);
});
