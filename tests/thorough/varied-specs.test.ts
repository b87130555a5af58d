import assert from 'node:assert/strict';
import { test } from 'node:test';
import { View, parse, randomLCG, resetSVGDefIds, setRandom } from 'vega';
import { type TopLevelSpec, compile } from 'vega-lite';
import type { JsonObject } from '../../src/diagnostics/json-document.ts';
import { applyTheme } from '../../src/figures/apply-theme.ts';
import { expandRepeat } from '../../src/figures/expand-repeat.ts';
import { renderPlain } from '../../src/figures/render-plain.ts';
import { openPicture } from '../../src/figures/render-svg.ts';
import { compositions } from '../support/varied-specs/compositions.ts';
import { values } from '../support/varied-specs/fields.ts';
import { marks } from '../support/varied-specs/marks.ts';
import { scales } from '../support/varied-specs/scales.ts';
import { transforms } from '../support/varied-specs/transforms.ts';

const $schema = 'https://vega.github.io/schema/vega-lite/v6.json';
const specs = Object.entries({ ...marks, ...scales, ...transforms, ...compositions }).map(
  ([name, spec]) => [name, { $schema, data: { values }, ...spec }] as const,
);

// Before those with the theme: from the first of them on, Vega measures text in the font of the site.
test('without the theme, each of many specifications is drawn as Vega-Lite and Vega draw it, byte for byte', async () => {
  assert.ok(specs.length >= 50, String(specs.length));
  for (const [name, spec] of specs) {
    const { svg } = await renderPlain(spec, new Map());
    assert.equal(svg, await drawDirectly(spec), name);
  }
});

test('with the theme, each of them is as wide as asked for, and nothing is to be said of it', async () => {
  for (const [at, [name, spec]] of specs.entries()) {
    const width = at % 2 === 0 ? 720 : 340;
    const { rendering, warnings } = await openPicture(applyTheme(expandRepeat(spec), [], undefined))(width);
    assert.deepEqual([rendering.width, warnings], [width, []], name);
  }
});

/** With the samples of the project's seed, and clips and gradients numbered from the start. */
async function drawDirectly(spec: JsonObject): Promise<string> {
  const view = new View(parse(compile(spec as unknown as TopLevelSpec).spec), { renderer: 'none' });
  setRandom(randomLCG(1));
  resetSVGDefIds();
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}
