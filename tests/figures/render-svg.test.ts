import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import type { JsonObject } from '../../src/diagnostics/json-document.ts';
import type { Results } from '../../src/results/results.ts';
import { compileView, openTestResults } from '../support/figure-compiler.ts';

let results: Results;
before(async () => {
  results = await openTestResults();
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

test('every kind of figure is as wide as it should be, legends and labels included', async () => {
  for (const [kind, view] of Object.entries(views)) {
    const { wide, narrow } = await compileView(view, results);
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
  const { facet = {}, hconcat = {} } = views;
  const random = {
    layer: [
      { mark: 'bar', encoding: { x: mean } },
      {
        mark: 'rule',
        encoding: { x: { ...throughput, aggregate: 'ci0' }, x2: { aggregate: 'ci1', field: 'throughput' } },
      },
    ],
    encoding: { y: { field: 'day', type: 'nominal' } },
  };
  const first = [await compileView(facet, results), await compileView(random, results)];
  await compileView(hconcat, results);
  const second = [await compileView(facet, results), await compileView(random, results)];
  assert.deepEqual(second, first);
});

test('every colour is a custom property of the theme', async () => {
  const filled = {
    transform: [{ filter: 'isValid(datum.throughput)' }],
    encoding: { x: throughput, y: system },
  };
  for (const view of [
    ...Object.values(views),
    { mark: { type: 'boxplot', extent: 'min-max' }, ...filled },
    { mark: 'errorbar', ...filled },
  ]) {
    const { wide, narrow } = await compileView(view, results);
    const painted = [...(wide.svg + narrow.svg).matchAll(/(?:fill|stroke|stop-color)="([^"]*)"/g)];
    assert.ok(painted.length > 5);
    const colors = new Set(
      painted.map(([, color = '']) => color.replace(/^var\(--[a-z0-9-]+\)$/, 'property')),
    );
    for (const none of ['none', 'transparent']) colors.delete(none);
    assert.deepEqual([...colors], ['property'], JSON.stringify(view));
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

test('a repeated view has the title and unit of its field', async () => {
  const { wide } = await compileView(views.repeat ?? {}, results);
  for (const title of ['Throughput (req/s)', 'Least memory (MB)'])
    assert.ok(wide.svg.includes(`>${title}<`), title);
});

test('times are in UTC in every time zone', async () => {
  const script = `
    import { compileView, openTestResults } from './tests/support/figure-compiler.ts';
    const results = await openTestResults();
    const figure = await compileView(${JSON.stringify(day)}, results);
    results.close();
    process.stdout.write(JSON.stringify([new Date(0).getTimezoneOffset(), figure]));`;
  const cwd = new URL('../..', import.meta.url);
  const args = ['--input-type=module-typescript', '--eval', script];
  const env = { ...process.env, TZ: 'Asia/Tokyo' };
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd, env, maxBuffer: 1e7 });
  const here = await compileView(day, results);
  assert.equal(stdout, JSON.stringify([-540, here]));
  assert.ok(here.wide.svg.includes('>Tue 27<'), here.wide.svg);
});
