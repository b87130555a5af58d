import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { before, test } from 'node:test';
import { type Font, create } from 'fontkit';
import { textMetrics } from 'vega';
import { decompress } from 'wawoff2';
import { measureTextInSiteFont, recordWidths } from '../../src/figures/text-metrics.ts';

let font: Font;
let italic: Font;

async function loadFont(face: string): Promise<Font> {
  const file = `@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-${face}.woff2`;
  const created = create(
    Buffer.from(await decompress(await readFile(fileURLToPath(import.meta.resolve(file))))),
  );
  return 'layout' in created ? created : assert.fail('a collection of fonts');
}

before(async () => {
  font = await loadFont('normal');
  italic = await loadFont('italic');
  await measureTextInSiteFont();
});

function widthInFont(text: string, size: number, weight: number, face = font): number {
  const glyphs = face.getVariation({ wght: weight }).layout(text).glyphs;
  assert.ok(glyphs.length > 0);
  return (face.getVariation({ wght: weight }).layout(text).advanceWidth / font.unitsPerEm) * size;
}

function near(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);
}

test('a text is as wide as the font of the site says, at each weight and size', () => {
  for (const text of ['Unikraft, QEMU/KVM', '2.69M', 'Linux userspace', 'Größe (µs) – AVAV']) {
    near(textMetrics.width({ fontSize: 13, fontWeight: 400 }, text), widthInFont(text, 13, 400));
    near(textMetrics.width({ fontSize: 14, fontWeight: 600 }, text), widthInFont(text, 14, 600));
    near(textMetrics.width({ fontSize: 14, fontWeight: 'bold' }, text), widthInFont(text, 14, 700));
    near(textMetrics.width({ fontWeight: 'normal' }, text), widthInFont(text, 11, 400));
    near(textMetrics.width({}, text), widthInFont(text, 11, 400));
  }
});

test('italic text is as wide as the italic font says, and oblique text too', () => {
  const text = 'not supported';
  near(textMetrics.width({ fontSize: 12, fontStyle: 'italic' }, text), widthInFont(text, 12, 400, italic));
  near(
    textMetrics.width({ fontSize: 12, fontStyle: 'italic', fontWeight: 600 }, text),
    widthInFont(text, 12, 400, italic),
  );
  near(textMetrics.width({ fontSize: 12, fontStyle: 'oblique' }, text), widthInFont(text, 12, 400, italic));
  near(textMetrics.width({ fontSize: 12, fontStyle: 'normal' }, text), widthInFont(text, 12, 400));
  assert.ok(widthInFont(text, 12, 400) > 1.02 * widthInFont(text, 12, 400, italic));
});

test('a bolder text is wider, and none is as wide as what Vega would guess', () => {
  const text = 'Application performance';
  const [regular, strong] = [400, 700].map((fontWeight) =>
    textMetrics.width({ fontSize: 13, fontWeight }, text),
  );
  assert.ok(regular !== undefined && strong !== undefined && regular < strong);
  assert.ok(strong < 0.8 * text.length * 13 * 0.75);
});

test('a number is measured as it is written, and no text as nothing', () => {
  near(textMetrics.width({ fontSize: 13 }, 12.5), widthInFont('12.5', 13, 400));
  near(textMetrics.width({ fontSize: 13 }, ' a '), widthInFont('a', 13, 400));
  for (const nothing of [null, undefined, '']) assert.equal(textMetrics.width({ fontSize: 13 }, nothing), 0);
});

test('a text that is cut off is no wider than its limit', () => {
  const text = 'A system with a very long name';
  const full = widthInFont(text, 13, 400);
  assert.equal(textMetrics.width({ fontSize: 13, limit: 80 }, text), 80);
  near(textMetrics.width({ fontSize: 13, limit: 500 }, text), full);
  near(textMetrics.width({ fontSize: 13, limit: 0 }, text), full);
});

test('what was measured for a drawing is recorded, each text once, and nothing of another', async () => {
  const draw = (texts: readonly string[]) => async (): Promise<number> => {
    let sum = 0;
    for (const text of texts) {
      await Promise.resolve();
      sum += textMetrics.width({ fontSize: 10, fontWeight: 600 }, text);
    }
    return sum;
  };
  const [one, other] = await Promise.all([
    recordWidths(draw(['Rump', 'OSv ', 'Rump'])),
    recordWidths(draw(['__proto__'])),
  ]);
  const em = (text: string): number => Number(widthInFont(text, 1, 600).toFixed(4));
  assert.deepEqual(one.widths, { 'normal 600': { Rump: em('Rump'), OSv: em('OSv') } });
  assert.deepEqual(Object.entries(other.widths['normal 600'] ?? {}), [['__proto__', em('__proto__')]]);
  assert.ok(Math.abs(one.drawn - 10 * (2 * em('Rump') + em('OSv'))) < 0.01);
});
