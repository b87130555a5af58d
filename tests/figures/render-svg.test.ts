import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import type { JsonObject } from '../../src/diagnostics/json-document.ts';
import type { Results } from '../../src/results/results.ts';
import type { Figure } from '../../src/figures/figure.ts';
import { compileView } from '../support/figure-compiler.ts';
import { openTestResults } from '../support/test-results.ts';

let results: Results;
const figures = new Map<string, Figure>();
before(async () => {
  results = await openTestResults();
  for (const [kind, view] of Object.entries(views)) figures.set(kind, await compileView(view, results));
});
after(() => {
  results.close();
});

const throughput = { field: 'throughput', type: 'quantitative' };
const mean = { ...throughput, aggregate: 'mean' };
const memory = { aggregate: 'mean', field: 'memory', type: 'quantitative' };
const system = { field: 'system', type: 'nominal' };
const run = { field: 'run', type: 'ordinal' };
const bars = { mark: 'bar', encoding: { x: mean, y: system } };
const repeated = { aggregate: 'mean', field: { repeat: 'repeat' }, type: 'quantitative' };
const day = { mark: 'line', encoding: { x: { field: 'day', type: 'temporal' }, y: mean } };

const views: Record<string, JsonObject> = {
  unit: bars,
  facet: { facet: run, columns: 2, spec: { mark: 'bar', encoding: { x: throughput, y: system } } },
  column: { mark: 'bar', encoding: { x: throughput, y: system, column: run } },
  hconcat: { hconcat: [bars, { mark: 'bar', encoding: { x: memory, y: system } }] },
  repeat: { repeat: ['throughput', 'memory'], spec: { mark: 'bar', encoding: { x: repeated, y: system } } },
  lines: {
    layer: [{ mark: 'line' }, { mark: 'point' }],
    encoding: { x: run, y: throughput, color: system },
  },
  temporal: day,
};

const figureOf = (kind: string): Figure => figures.get(kind) ?? assert.fail(kind);

test('every kind of figure is as wide as it should be, legends and labels included', () => {
  for (const [kind, { wide, narrow }] of figures) {
    for (const [rendering, width] of [[wide, 720] as const, [narrow, 340] as const]) {
      assert.ok(Math.abs(rendering.width - width) <= 0.5, `${kind}: ${rendering.width}`);
      const [, given, box] =
        /^<svg[^>]* width="([\d.]+)"[^>]* viewBox="0 0 ([\d.]+) /.exec(rendering.svg) ?? [];
      assert.deepEqual([Number(given), Number(box)], [rendering.width, rendering.width], kind);
    }
  }
});

test('a figure with a width of its own keeps it', async () => {
  const { wide, narrow } = await compileView({ ...bars, width: 150 }, results);
  assert.equal(wide.width, narrow.width);
  assert.ok(wide.width > 150 && wide.width < 250, String(wide.width));
});

test('two renderings are the same to the byte, whatever was rendered in between', async () => {
  const { facet = {} } = views;
  const random = {
    layer: [
      { mark: 'bar', encoding: { x: mean } },
      {
        mark: 'rule',
        encoding: { x: { ...throughput, aggregate: 'ci0' }, x2: { aggregate: 'ci1', field: 'throughput' } },
      },
    ],
  };
  const drawn = ({ wide, narrow }: Figure): object[] => [wide, narrow];
  const first = drawn(await compileView(random, results));
  assert.deepEqual(drawn(await compileView(facet, results)), drawn(figureOf('facet')));
  assert.deepEqual(drawn(await compileView(random, results)), first);
});

test('every colour is a custom property of the theme', async () => {
  const filled = {
    transform: [{ filter: 'isValid(datum.throughput)' }],
    encoding: { x: throughput, y: system },
  };
  const boxes = await compileView({ mark: { type: 'boxplot', extent: 'min-max' }, ...filled }, results);
  for (const { wide, narrow, note } of [...figures.values(), boxes]) {
    const painted = [...(wide.svg + narrow.svg).matchAll(/(?:fill|stroke|stop-color)="([^"]*)"/g)];
    assert.ok(painted.length > 5);
    const colors = new Set(
      painted.map(([, color = '']) => color.replace(/^var\(--[a-z0-9-]+\)$/, 'property')),
    );
    for (const none of ['none', 'transparent']) colors.delete(none);
    assert.deepEqual([...colors], ['property'], note);
  }
});

test('a name that is too long for its axis is cut off, and the figure is as wide as what is left', async () => {
  const name = {
    calculate: `datum.system + ' with a name that takes more room than an axis has for it'`,
    as: 'name',
  };
  const encoding = { x: mean, y: { field: 'name', type: 'nominal' } };
  const { wide } = await compileView({ transform: [name], mark: 'bar', encoding }, results);
  const [label] = /Linux with [^<]*…/.exec(wide.svg) ?? [];
  assert.ok(label !== undefined && label.length < 45, wide.svg);
  const [, left] = /translate\(([\d.]+)[ ,]/.exec(wide.svg) ?? [];
  assert.ok(Number(left) > 200 && Number(left) < 240, `the axis is at ${left}`);
});

test('a repeated view has the title and unit of its field', () => {
  const { wide } = figureOf('repeat');
  for (const title of ['Throughput (req/s)', 'Least memory (MB)'])
    assert.ok(wide.svg.includes(`>${title}<`), title);
});

test('times are in UTC in every time zone', async () => {
  const script = `
    import { compileView } from './tests/support/figure-compiler.ts';
    import { openTestResults } from './tests/support/test-results.ts';
    const results = await openTestResults();
    const figure = await compileView(${JSON.stringify(day)}, results);
    results.close();
    const { description, wide, narrow } = figure;
    process.stdout.write(JSON.stringify([new Date(0).getTimezoneOffset(), description, wide, narrow]));`;
  const cwd = new URL('../..', import.meta.url);
  const args = ['--input-type=module-typescript', '--eval', script];
  const env = { ...process.env, TZ: 'Asia/Tokyo' };
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd, env, maxBuffer: 1e7 });
  const { description, wide, narrow } = figureOf('temporal');
  assert.equal(stdout, JSON.stringify([-540, description, wide, narrow]));
  assert.ok(wide.svg.includes('>Tue 27<'), wide.svg);
});
