import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '../../src/diagnostics/json-document.ts';
import { collectWarnings } from '../../src/figures/collect-warnings.ts';
import { compileSized, setViewWidth, specAt } from '../../src/figures/sized-spec.ts';
import { themeConfig } from '../../src/figures/theme-config.ts';
import { compile } from '../../src/figures/vega-lite.ts';
import { openSized } from '../../src/figures/vega-view.ts';
import { compositions } from '../support/varied-specs/compositions.ts';
import { values } from '../support/varied-specs/fields.ts';
import { marks } from '../support/varied-specs/marks.ts';

const logger = collectWarnings([]);
const bars = { mark: 'bar', encoding: { x: { field: 'a', type: 'quantitative' } } };
const own: Record<string, JsonObject> = {
  'a view with the width that others share': {
    hconcat: [{ ...bars, width: 360 }, { ...bars, width: 361 }, bars],
  },
  'a size of its own': {
    mark: 'bar',
    encoding: { ...bars.encoding, y: { field: 'kind', type: 'nominal' } },
    autosize: 'none',
  },
};
const specs = Object.entries({ ...compositions, ...marks, ...own }).map(
  ([name, spec]) => [name, { data: { values }, ...spec }] as const,
);

test('a specification compiled once is at any width what it would be if it were compiled for it', () => {
  for (const [name, spec] of specs) {
    const sized = compileSized(spec, themeConfig, logger);
    for (const width of [123, 333.3]) {
      const compiled = compile(setViewWidth(spec, width) as never, { config: themeConfig, logger });
      assert.deepEqual(specAt(sized, width), compiled.spec, name);
    }
  }
});

test('a picture is drawn as wide as it was measured, at whichever width the one before was', async () => {
  for (const [name, spec] of specs) {
    const { measure, draw } = openSized(compileSized(spec, themeConfig, logger));
    for (const width of [360, 123, 333.3]) {
      const [, drawn] = /^<svg[^>]* width="([\d.]+)"/.exec(await draw(width, logger)) ?? [];
      assert.equal(await measure(width), Number(drawn), `${name} at ${width}`);
    }
  }
});
