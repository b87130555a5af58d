import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expressionFunction } from 'vega';
import type { JsonObject } from '../../src/diagnostics/json-document.ts';
import type { Figure } from '../../src/figures/figure.ts';
import type { Results } from '../../src/results/results.ts';
import { valueFormats } from '../../src/live/value-formats.ts';
import { compileView } from '../support/figure-compiler.ts';
import { drawnMarks, openLive } from '../support/live-view.ts';
import { minimalProject } from '../support/temp-project.ts';
import { openTestResults } from '../support/test-results.ts';

const descriptor = 'content/results/datapackage.json';

const notes = {
  table: [
    { text: 'Linux has eight cores.', where: { system: 'Linux' } },
    'One machine.',
    { text: 'Neither is a unikernel of 2021.', where: { system: ['OSv', 'Linux'] } },
  ],
  throughput: [{ text: 'The third run was slow.', where: { system: 'Unikraft', run: 3 } }],
};

for (const [name, format] of Object.entries(valueFormats)) expressionFunction(name, format);

let results: Results;
before(async () => {
  const text = minimalProject[descriptor]
    .replace('"OSv does not run it."', JSON.stringify(notes.table).slice(1, -1))
    .replace('"Measured with wrk."', JSON.stringify(notes.throughput).slice(1, -1));
  results = await openTestResults({ [descriptor]: text });
});
after(() => {
  results.close();
});

const throughput = { field: 'throughput', type: 'quantitative', aggregate: 'mean' };
const memory = { field: 'memory', type: 'quantitative', aggregate: 'mean' };
const system = { field: 'system', type: 'nominal' };

/** Bars with their values, and words where there is none. */
const labelled = (x: JsonObject): JsonObject[] => [
  { mark: 'bar', encoding: { x } },
  { mark: 'text', encoding: { x, text: { ...x, format: '.0f' } } },
  {
    transform: [{ filter: '!isValid(datum.throughput)' }],
    mark: { type: 'text', x: 0 },
    encoding: { text: { value: 'not supported' } },
  },
];

const textsOf = ({ svg }: { svg: string }): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);

const signsOf = ({ summary }: Figure): string[] =>
  summary.rows.map((row) => row.map(({ text, signs = '' }) => text + signs).join(' '));

async function liveTexts({ live }: Figure): Promise<(string | undefined)[]> {
  return drawnMarks(await openLive(live.wide.base), 'text').map(({ text }) => text);
}

test('values that a caveat concerns have its sign, in the pictures, the live chart and the table', async () => {
  const figure = await compileView({ encoding: { y: system }, layer: labelled(throughput) }, results);
  assert.deepEqual(figure.caveats, [
    { text: 'Linux has eight cores.', sign: '*' },
    { text: 'One machine.', sign: undefined },
    { text: 'Neither is a unikernel of 2021.', sign: '§' },
    { text: 'The third run was slow.', sign: '¶' },
  ]);
  assert.deepEqual(signsOf(figure), ['Linux 220*§ 3', 'OSv not supported§ 0', 'Unikraft 320¶ 3']);
  const marked = ['320 ¶', '220 * §', 'not supported §'];
  for (const rendering of [figure.wide, figure.narrow]) {
    assert.deepEqual(
      textsOf(rendering).filter((text) => /[*§¶]/.test(text)),
      marked,
    );
  }
  assert.deepEqual(await liveTexts(figure), marked);
});

test('in panels too, each value has the signs of its own rows', async () => {
  const spec = { encoding: { y: system }, layer: labelled(throughput) };
  const figure = await compileView({ facet: { field: 'run', type: 'ordinal' }, spec }, results);
  assert.deepEqual(await liveTexts(figure), [
    '300',
    '200 * §',
    'not supported §',
    '320',
    '210 * §',
    '340 ¶',
    '250 * §',
  ]);
});

test('a caveat of a field concerns what is computed from it, and nothing else', async () => {
  const doubled = { calculate: 'datum.throughput * 2', as: 'twice' };
  const twice = { ...throughput, field: 'twice' };
  const concat = [twice, memory].map((x) => ({ encoding: { y: system }, layer: labelled(x).slice(0, 2) }));
  const figure = await compileView({ transform: [doubled], concat }, results);
  assert.deepEqual(
    textsOf(figure.wide).filter((text) => text.includes('¶')),
    ['640 ¶'],
  );
  assert.deepEqual(signsOf(figure).at(-1), 'Unikraft 640¶ 5 3');
});

test('what a figure leaves out has no sign', async () => {
  const transform = [{ filter: "datum.system !== 'Unikraft'" }];
  const figure = await compileView(
    { transform, encoding: { y: system }, layer: labelled(throughput) },
    results,
  );
  assert.deepEqual(
    figure.caveats.map(({ sign }) => sign),
    ['*', undefined, '§', undefined],
  );
});
