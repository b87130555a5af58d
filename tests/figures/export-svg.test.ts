import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Rendering } from '../../src/figures/figure.ts';
import { embedFonts, exportSvg, lightGround } from '../../src/figures/export-svg.ts';
import { fillGround } from '../../src/figures/fill-ground.ts';
import { renderPng } from '../../src/figures/render-png.ts';
import { wrapText } from '../../src/figures/wrap-text.ts';
import { lightTokens, lightValues, putValues } from '../../src/theme/token-values.ts';
import { figureColor, fontFamily } from '../../src/theme/tokens.ts';

const family = fontFamily.replaceAll('"', '&quot;');
const picture: Rendering = {
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="50"><text font-family="${family}" fill="var(--figure-text)">µs</text></svg>`,
  width: 200,
  height: 50,
};

test('light values come from the first rule of a style sheet, through references', () => {
  const css =
    ':root { color-scheme: light dark; --ink: light-dark(#111111, #eeeeee); --figure-text: var(--ink); --gap: 2px; }' +
    '@media print { :root { --ink: #000000; } }';
  const values = lightValues(css);
  assert.deepEqual(
    [...values],
    [
      ['--ink', '#111111'],
      ['--figure-text', '#111111'],
      ['--gap', '2px'],
    ],
  );
  assert.equal(putValues('<a fill="var(--figure-text)"/>', values), '<a fill="#111111"/>');
  assert.throws(() => putValues('var(--none)', values), /--none/);
});

test('every colour of figures has a light value', async () => {
  const values = await lightTokens();
  for (const token of Object.values(figureColor).flat())
    assert.match(putValues(token, values), /^#[0-9a-f]{6}$/, token);
});

test('a text is broken between words where it would be wider than it may', async () => {
  const style = { fontSize: 10, fontWeight: 400 };
  assert.deepEqual(await wrapText('', style, 100), []);
  assert.deepEqual(await wrapText('one two', style, 100), ['one two']);
  assert.deepEqual(await wrapText('one two', style, 20), ['one', 'two']);
  assert.deepEqual(await wrapText('unbreakable', style, 5), ['unbreakable']);
});

test('a picture has its heading above, its lines below, and values in place of tokens', async () => {
  const around = { heading: 'A < B & C', lines: ['A note.', 'Data: a.csv.'] };
  const { svg, width, height } = await exportSvg(picture, around);
  assert.equal(width, 248);
  assert.ok(height > 120 && height < 180, String(height));
  assert.doesNotMatch(svg, /var\(|Variable/);
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
  assert.deepEqual(texts, ['A &lt; B &amp; C', 'µs', 'A note.', 'Data: a.csv.']);
  assert.doesNotMatch(svg, /<rect/);
  assert.match(
    fillGround(svg, await lightGround()),
    /^<svg [^>]*><rect width="100%" height="100%" fill="#ffffff"\/><g /,
  );
});

test('a picture carries the fonts that it uses, the italic one only if there is italic text', async () => {
  const plain = await embedFonts('<svg><text>a</text></svg>');
  assert.equal(plain.match(/@font-face/g)?.length, 2);
  assert.match(plain, /^<svg><style>@font-face\{.*\}<\/style><text>a<\/text><\/svg>$/);
  const italic = await embedFonts('<svg><text font-style="italic">a</text></svg>');
  assert.equal(italic.match(/@font-face/g)?.length, 3);
});

test('a PNG has two pixels for each of CSS, and the same bytes each time', async () => {
  const { svg, width, height } = await exportSvg(picture, { heading: 'Test', lines: [] });
  const [first, second] = [await renderPng(svg), await renderPng(svg)];
  assert.ok(first.equals(second));
  assert.equal(first.toString('latin1', 1, 4), 'PNG');
  assert.deepEqual([first.readUInt32BE(16), first.readUInt32BE(20)], [2 * width, 2 * height]);
});

test('no font of the machine gets into a PNG: an unknown family is drawn in the site’s', async () => {
  const svg = (name: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><text x="2" y="20" font-family="${name}">Runs µs 12</text></svg>`;
  const [known, unknown] = await Promise.all([renderPng(svg('sans-serif')), renderPng(svg('No Such Font'))]);
  assert.ok(known.equals(unknown));
  assert.ok(known.length > 800, 'something is drawn');
});
