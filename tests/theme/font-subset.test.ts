import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { type Font, create } from 'fontkit';
import { decompress } from 'wawoff2';
import { fontSubsets, subset } from '../../src/theme/font-subset.ts';
import { readUsedCharacters } from '../../src/theme/used-characters.ts';

const source = (file: string): Promise<Buffer> =>
  readFile(fileURLToPath(import.meta.resolve(`@fontsource-variable/source-sans-3/files/${file}`)));

async function open(woff2: Uint8Array): Promise<Font> {
  const font = create(Buffer.from(await decompress(woff2)));
  return 'layout' in font ? font : assert.fail('a collection of fonts');
}

test('a subset has what is used and what it always has, as wide as before and in its weights', async () => {
  const [normal, extended, italic] = fontSubsets;
  assert.ok(normal && extended && italic);
  const whole = await open(await source(normal.file));
  const made = await open(await subset(await source(normal.file), normal, '→'));
  const text = 'Größe 1,262 µs – “naïve” ÿ →';
  const widths = (font: Font, weight: number): number =>
    font.getVariation({ wght: weight }).layout(text).advanceWidth;
  for (const weight of [400, 650]) assert.equal(widths(made, weight), widths(whole, weight));
  assert.ok(made.characterSet.length < whole.characterSet.length);

  const names = await open(await subset(await source(extended.file), extended, 'Ștefan Bădoiu'));
  const has = (character: string): boolean => names.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  assert.deepEqual(['ă', 'Ș', 'ő', 'Ł'].map(has), [true, true, false, false]);

  const slanted = await open(await subset(await source(italic.file), italic, 'ß'));
  assert.deepEqual(Object.keys(slanted.variationAxes), []);
  assert.ok(slanted.hasGlyphForCodePoint('ß'.codePointAt(0) ?? 0) && !slanted.hasGlyphForCodePoint(0xe9));
});

test('all digits are as wide as each other, so that columns of numbers align without a feature for it', async () => {
  const [normal] = fontSubsets;
  assert.ok(normal);
  const font = await open(await source(normal.file));
  for (const wght of [400, 600]) {
    const digits = '0123456789'
      .split('')
      .map((digit) => font.getVariation({ wght }).layout(digit).advanceWidth);
    assert.equal(new Set(digits).size, 1, digits.join());
  }
});

test('the same characters give the same bytes, in whatever order they come', async () => {
  const [, , italic] = fontSubsets;
  assert.ok(italic);
  const woff2 = await source(italic.file);
  assert.ok((await subset(woff2, italic, 'éß')).equals(await subset(woff2, italic, 'ßé')));
});

test('the characters of texts are read, not those of other files or of large tables', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'perfdocs-'));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'a.mdx'), 'aλ😀');
  await writeFile(join(folder, 'b.png'), 'z');
  await writeFile(join(folder, 'c.csv'), '1'.repeat(1_000_001));
  assert.equal(await readUsedCharacters([folder]), 'aλ😀');
});
