import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { lightValues, putValues } from '../../src/theme/token-values.ts';
import { figureColor } from '../../src/theme/tokens.ts';
import { type LinearColor, contrast, difference, linearColor, visions } from '../support/color-vision.ts';

const css = await readFile('src/theme/tokens.css', 'utf8');
const schemes = {
  light: lightValues(css),
  dark: lightValues(css.replaceAll(/light-dark\(([^,]+), ([^,)]+)\)/g, 'light-dark($2, $1)')),
};

/** What is asked for of two colours that tell things apart; 0.02 is the least that is seen side by side. */
const leastDifference = 0.1;
const [leastOfMarks, leastOfText] = [3, 4.5];

const { accent, accentSoft, muted, mutedStrong, axis, text, textMuted, ground, categories } = figureColor;
const apart: readonly (readonly [string, string])[] = [
  [accent, muted],
  [accent, accentSoft],
  [muted, mutedStrong],
  ...categories.flatMap((one, at) => categories.slice(at + 1).map((other) => [one, other] as const)),
];
const marks = [accent, accentSoft, muted, mutedStrong, axis, ...categories];
const siteTexts = ['--ink', '--ink-muted', '--accent', '--warning'].map((name) => `var(${name})`);
const codeTexts = ['--code-keyword', '--code-string', '--code-constant'].map((name) => `var(${name})`);

for (const [scheme, tokens] of Object.entries(schemes)) {
  const colorOf = (token: string): LinearColor => linearColor(putValues(token, tokens));

  test(`${scheme}: colours that tell things apart do, with all three kinds of cones and without any one of them`, () => {
    for (const [name, see] of visions) {
      for (const [one, other] of apart) {
        const seen = difference(see(colorOf(one)), see(colorOf(other)));
        assert.ok(seen >= leastDifference, `${one} and ${other}, ${name}: ${seen}`);
      }
    }
  });

  test(`${scheme}: marks and texts stand out from their ground`, () => {
    for (const token of marks) assertContrast(token, ground, leastOfMarks);
    for (const token of [text, textMuted]) assertContrast(token, ground, leastOfText);
    for (const token of [...siteTexts, ...codeTexts]) {
      assertContrast(token, 'var(--ground)', leastOfText);
      assertContrast(token, 'var(--ground-soft)', leastOfText);
    }
    assertContrast('var(--ink)', 'var(--accent-wash)', leastOfText);
  });

  function assertContrast(token: string, on: string, least: number): void {
    const reached = contrast(colorOf(token), colorOf(on));
    assert.ok(reached >= least, `${token} on ${on}: ${reached}`);
  }
}
