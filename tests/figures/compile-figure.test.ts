import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { JsonObject } from '../../src/diagnostics/json-document.ts';
import type { Results } from '../../src/results/results.ts';
import { compileText, compileView } from '../support/figure-compiler.ts';
import { specOf } from '../support/runs-spec.ts';
import { openTestResults } from '../support/test-results.ts';

let results: Results;
before(async () => {
  results = await openTestResults();
});
after(() => {
  results.close();
});

const throughput = (aggregate: string): JsonObject => ({
  aggregate,
  field: 'throughput',
  type: 'quantitative',
});
const system = { field: 'system', type: 'nominal' };
const place = { file: 'content/figures/test.vl.json', line: 1, column: 1 };

async function compile(view: JsonObject): ReturnType<typeof compileText> {
  return compileText(JSON.stringify(specOf(view), undefined, 2), results);
}

test('a figure says what it is, what it draws and which caveats concern it', async () => {
  const view = { description: 'By author.', mark: 'bar', encoding: { x: throughput('mean'), y: system } };
  const { wide, narrow, summary, ...figure } = await compileView(view, results, 'an-id');
  const { id, title, description, file, tables, note, caveats } = figure;
  assert.deepEqual(
    { id, title, description, file, tables, note, caveats },
    {
      id: 'an-id',
      title: 'Test figure',
      description:
        'By author. Throughput, mean: from 220 req/s (Linux) to 320 req/s (Unikraft). Not supported: OSv.',
      file: place.file,
      tables: ['runs'],
      note: 'Bars: mean of 3 runs.',
      caveats: [
        { text: 'OSv does not run it.', sign: undefined },
        { text: 'Measured with wrk.', sign: undefined },
      ],
    },
  );
  assert.deepEqual([wide.width, narrow.width, summary.rows.length], [720, 340, 3]);
});

test('the narrow form has its own changes, which the wide one does not show', async () => {
  const view = { mark: 'bar', encoding: { x: throughput('mean'), y: system }, height: 100 };
  const plain = await compileView(view, results);
  const patched = await compileView(
    { ...view, usermeta: { perfdocs: { narrow: { height: 250 } } } },
    results,
  );
  assert.equal(patched.wide.svg, plain.wide.svg);
  assert.equal(patched.narrow.height - plain.narrow.height, 150);
});

test('what Vega-Lite cannot compile is an error, without the data in its message', async () => {
  assert.deepEqual(await compile({ encoding: { y: system } }), {
    figure: undefined,
    diagnostics: [
      {
        code: 'spec-error',
        severity: 'error',
        ...place,
        message:
          'Invalid specification. Make sure the specification includes at least one of the following properties: ' +
          '"mark", "layer", "facet", "hconcat", "vconcat", "concat", or "repeat".',
        hint: 'open the file in the Vega editor (https://vega.github.io/editor/), which shows where it goes wrong',
      },
    ],
  });
});

test('what Vega-Lite drops is a warning, said once, and the figure is there', async () => {
  const { figure, diagnostics } = await compile({
    mark: 'bar',
    encoding: { x: throughput('mean'), y: system, shape: { field: 'system' } },
  });
  assert.equal(figure?.id, 'test');
  assert.deepEqual(diagnostics, [
    {
      code: 'spec-warning',
      severity: 'warning',
      ...place,
      message: 'shape dropped as it is incompatible with "bar".',
      hint: 'mend the specification, or check in the Vega editor that the figure shows what it should',
    },
  ]);
});

test('an interval whose ends are not named is an error at its view', async () => {
  const rule = { x: throughput('min'), x2: { aggregate: 'mean', field: 'throughput' } };
  const layer = [
    { mark: 'bar', encoding: { x: throughput('mean') } },
    { mark: 'rule', encoding: rule },
  ];
  const unclear = {
    code: 'unclear-whisker',
    severity: 'error',
    file: place.file,
    line: 24,
    column: 5,
    message: 'the ends of this interval are no statistics that can be named',
    hint: 'give both ends an aggregate: min and max, q1 and q3, or ci0 and ci1; or use the mark "errorbar"',
  };
  assert.deepEqual(await compile({ encoding: { y: system }, layer }), {
    figure: undefined,
    diagnostics: [unclear],
  });
});

test('an axis has all ticks that its author names, which are more than the theme would draw', async () => {
  const values = [0, 50, 100, 150, 200, 250, 300];
  const x = { ...throughput('mean'), axis: { values } };
  const { wide, narrow } = await compileView({ mark: 'bar', encoding: { x, y: system } }, results);
  for (const { svg } of [wide, narrow]) assert.deepEqual(drawnNumbers(svg, values), values);
});

test('so has an axis of a number of rows, which is of no field', async () => {
  const values = [0, 0.5, 1, 1.5, 2, 2.5, 3];
  const x = { aggregate: 'count', type: 'quantitative', axis: { values } };
  const { wide } = await compileView({ mark: 'bar', encoding: { x, y: system } }, results);
  assert.deepEqual(drawnNumbers(wide.svg, values), values);
});

/** Those of some numbers that stand in a picture as texts of their own, as often as they do. */
function drawnNumbers(svg: string, among: readonly number[]): number[] {
  const texts = [...svg.matchAll(/>([\d.]+)<\/text>/g)].map(([, text]) => Number(text));
  return texts.filter((number) => among.includes(number));
}
