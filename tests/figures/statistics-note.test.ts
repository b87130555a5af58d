import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { JsonObject } from '../../src/diagnostics/json-document.ts';
import { statisticsNote } from '../../src/figures/statistics-note.ts';
import type { Results } from '../../src/results/results.ts';
import { summariseSpec } from '../support/figure-summary.ts';
import { specOf } from '../support/runs-spec.ts';
import { openTestResults } from '../support/test-results.ts';

const systems = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
/** Every system has three runs, but F two, G one, and H four. */
const runsOf = (system: string): number => ({ F: 2, G: 1, H: 4 })[system] ?? 3;
const rows = systems.flatMap((system) =>
  Array.from({ length: runsOf(system) }, (_, at) => `${system},${at + 1},2021-04-26,${100 + at},${at}`),
);

let results: Results;
before(async () => {
  const csv = `system,run,day,throughput,memory\n${rows.join('\n')}\n`;
  results = await openTestResults({ 'content/results/runs.csv': csv });
});
after(() => {
  results.close();
});

const x = { field: 'throughput', type: 'quantitative' };
const encoding = { y: { field: 'system', type: 'nominal' } };
const only = (names: string[]): JsonObject => ({
  transform: [{ filter: { field: 'system', oneOf: names } }],
});

/** The note of a figure; in brackets the views whose whiskers are unclear. */
async function noteOf(view: JsonObject): Promise<string> {
  const { views, summaries, tables } = await summariseSpec(specOf(view), results);
  const { note, unclear } = statisticsNote(views, summaries, tables);
  return [note, ...unclear.map(({ path }) => `[${path.join('.')}]`)].filter((one) => one !== '').join(' ');
}

const unit = (mark: string | JsonObject, channels: JsonObject): JsonObject => ({
  ...only(['A', 'B']),
  mark,
  encoding: { ...encoding, ...channels },
});

test('a mark says its statistic and how many runs it rests on', async () => {
  assert.equal(await noteOf(unit('bar', { x: { ...x, aggregate: 'mean' } })), 'Bars: mean of 3 runs.');
  assert.equal(await noteOf(unit('tick', { x: { ...x, aggregate: 'median' } })), 'Ticks: median of 3 runs.');
  assert.equal(await noteOf(unit('line', { x: { ...x, aggregate: 'max' } })), 'Lines: largest of 3 runs.');
  assert.equal(await noteOf(unit('text', { x: { ...x, aggregate: 'mean' } })), '');
});

test('groups with another number of runs are named, up to three of them', async () => {
  const bars = (names: string[]): Promise<string> =>
    noteOf({ ...only(names), mark: 'bar', encoding: { ...encoding, x: { ...x, aggregate: 'mean' } } });
  assert.equal(await bars(['A', 'B', 'F']), 'Bars: mean of 3 runs (F: 2).');
  assert.equal(await bars(['G', 'H', 'A', 'F', 'B', 'C']), 'Bars: mean of 3 runs (F: 2; G: 1; H: 4).');
  const memory = { calculate: `datum.system < 'D' ? datum.system + datum.run : datum.system`, as: 'group' };
  const y = { field: 'group', type: 'nominal' };
  const split = { transform: [memory], mark: 'bar', encoding: { y, x: { ...x, aggregate: 'mean' } } };
  assert.equal(await noteOf(split), 'Bars: mean of 1 to 4 observations.');
});

test('the singular is right where most groups have one run', async () => {
  const view = {
    ...only(['G', 'F']),
    mark: 'bar',
    encoding: { ...encoding, x: { ...x, aggregate: 'mean' } },
  };
  assert.equal(await noteOf(view), 'Bars: mean of 2 runs (G: 1).');
  const first = { transform: [{ filter: `datum.run == 1 || datum.system == 'H'` }] };
  assert.equal(await noteOf({ ...view, ...first }), 'Bars: mean of 1 run (H: 4).');
});

test('values shown as they are are one measurement each, or single runs beside a statistic', async () => {
  const first = { transform: [{ filter: 'datum.run == 1' }] };
  assert.equal(await noteOf({ ...unit('bar', { x }), ...first }), 'Bars: one measurement each.');
  assert.equal(await noteOf(unit('point', { x })), 'Dots: 3 runs.');
  const layer = [
    { mark: 'bar', encoding: { x: { ...x, aggregate: 'mean' } } },
    { mark: 'point', encoding: { x } },
  ];
  assert.equal(await noteOf({ ...only(['A']), encoding, layer }), 'Bars: mean of 3 runs. Dots: single runs.');
});

test('a rule with two ends says what its interval is', async () => {
  const rule = (start: string, end: string): Promise<string> =>
    noteOf(unit('rule', { x: { ...x, aggregate: start }, x2: { field: 'throughput', aggregate: end } }));
  assert.equal(await rule('min', 'max'), 'Whiskers: smallest to largest run.');
  assert.equal(await rule('max', 'min'), 'Whiskers: smallest to largest run.');
  assert.equal(await rule('ci0', 'ci1'), 'Whiskers: 95% confidence interval of the mean (bootstrap).');
  assert.equal(await rule('q1', 'q3'), 'Whiskers: first to third quartile.');
  assert.equal(await rule('min', 'mean'), '[]');
  const plain = { x, x2: { field: 'memory' } };
  assert.equal(await noteOf({ encoding, layer: [unit('rule', plain)] }), '[layer.0]');
  assert.equal(await noteOf(unit('rule', { x: { ...x, aggregate: 'mean' } })), '');
});

test('an error bar says its extent; one whose ends are given is unclear', async () => {
  const bar = (mark: string | JsonObject): Promise<string> => noteOf(unit(mark, { x }));
  assert.equal(await bar('errorbar'), 'Whiskers: one standard error to either side of the mean.');
  const extents = {
    ci: '95% confidence interval of the mean (bootstrap)',
    iqr: 'first to third quartile',
    stdev: 'one standard deviation to either side of the mean',
    stderr: 'one standard error to either side of the mean',
    'min-max': 'smallest to largest run',
  };
  for (const [extent, words] of Object.entries(extents)) {
    assert.equal(await bar({ type: 'errorbar', extent }), `Whiskers: ${words}.`);
    assert.equal(await bar({ type: 'errorband', extent }), `Bands: ${words}.`);
  }
  assert.equal(await noteOf(unit('errorbar', { x, xError: { field: 'memory' } })), '[]');
  assert.equal(await noteOf(unit('errorbar', { x, x2: { field: 'memory' } })), '[]');
});

test('a box plot says how far its whiskers reach', async () => {
  const box = 'Boxes: first to third quartile, with the median. Whiskers:';
  const plot = (mark: string | JsonObject): Promise<string> => noteOf(unit(mark, { x }));
  assert.equal(await plot('boxplot'), `${box} to the farthest run within 1.5 times the length of the box.`);
  assert.equal(
    await plot({ type: 'boxplot', extent: 3 }),
    `${box} to the farthest run within 3 times the length of the box.`,
  );
  assert.equal(await plot({ type: 'boxplot', extent: 'min-max' }), `${box} smallest to largest run.`);
});

test('views with transforms of their own are described by their own data', async () => {
  const bars = (names: string[], op: string): JsonObject => ({
    ...only(names),
    mark: 'bar',
    encoding: { ...encoding, x: { ...x, aggregate: op } },
  });
  assert.equal(
    await noteOf({ hconcat: [bars(['F'], 'mean'), bars(['H'], 'mean'), bars(['A'], 'median')] }),
    'Bars: mean of 2 runs. Bars: mean of 4 runs. Bars: median of 3 runs.',
  );
});
