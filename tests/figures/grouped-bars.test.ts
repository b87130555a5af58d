import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileView } from '../support/figure-compiler.ts';
import { openTestResults } from '../support/test-results.ts';

test('bars side by side fill their group without a gap, and the name stands at the middle of it', async () => {
  const results = await openTestResults();
  const { wide } = await compileView(
    {
      mark: 'bar',
      encoding: {
        x: { field: 'throughput', type: 'quantitative', aggregate: 'mean' },
        y: { field: 'system', type: 'nominal' },
        yOffset: { field: 'run', type: 'nominal' },
      },
    },
    results,
  );
  results.close();
  const bars = /mark-rect role-mark">(.*?)<\/g>/.exec(wide.svg)?.[1] ?? '';
  const tops = [...bars.matchAll(/d="M[\d.]+ ([\d.]+)h/g)].map(([, top]) => Number(top));
  // Three runs of Unikraft and of Linux, in bars of 20 px.
  assert.deepEqual(tops, [92, 112, 132, 17, 37, 57]);
  const names = wide.svg.matchAll(/<text[^>]* transform="translate\([\d.]+ ([\d.]+)\)">([A-Z]\w+)</g);
  const baseline = 4;
  assert.deepEqual(
    [...names].map(([, y, name]) => [name, Number(y) - baseline]),
    [
      ['Linux', 47],
      ['Unikraft', 122],
    ],
  );
});
