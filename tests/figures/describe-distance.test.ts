import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Valued, describeDistance } from '../../src/figures/describe-distance.ts';
import { describeFigure } from '../../src/figures/describe-figure.ts';
import { summariseSpec } from '../support/figure-summary.ts';
import { specOf } from '../support/runs-spec.ts';
import { minimalProject } from '../support/temp-project.ts';
import { openTestResults } from '../support/test-results.ts';

const csv = 'content/results/runs.csv';
const throughput = { field: 'throughput', type: 'quantitative' };
const bars = { mark: 'bar', encoding: { x: { ...throughput, aggregate: 'mean' } } };
const ends = (lower: string, upper: string) => ({
  mark: 'rule',
  encoding: { x: { ...throughput, aggregate: lower }, x2: { field: 'throughput', aggregate: upper } },
});
const errorbars = (extent: string) => ({
  mark: { type: 'errorbar', extent },
  encoding: { x: throughput },
});

/** What is said of Unikraft, with bars and intervals, where Linux's fastest run has another value. */
async function distance(
  interval: ReturnType<typeof ends | typeof errorbars>,
  fastest: string,
): Promise<string> {
  const text = minimalProject[csv].replace('Linux,3,2021-04-28,250', `Linux,3,2021-04-28,${fastest}`);
  const results = await openTestResults({ [csv]: text });
  try {
    const spec = specOf({ encoding: { y: { field: 'system', type: 'nominal' } }, layer: [bars, interval] });
    const { summaries, tables } = await summariseSpec(spec, results);
    const usermeta = { highlight: { field: 'system', equal: 'Unikraft' } };
    const description = describeFigure({ description: '', usermeta }, summaries, tables);
    return /Unikraft: .*(?= Not supported: OSv\.$)/.exec(description)?.[0] ?? description;
  } finally {
    results.close();
  }
}

const apart = 'Unikraft: 1.5 times Linux.';
const close = 'Unikraft: not clearly apart from Linux, whose interval overlaps its own.';

test('where the whiskers that a figure draws overlap, neither is said to be faster', async () => {
  assert.equal(await distance(ends('min', 'max'), '250'), apart);
  assert.equal(await distance(ends('min', 'max'), '300'), close);
  assert.equal(await distance(ends('max', 'min'), '300'), close);
  assert.equal(await distance(ends('q1', 'q3'), '320'), 'Unikraft: 1.3 times Linux.');
  assert.equal(await distance(ends('q1', 'q3'), '420'), close);
});

test('so it is with whiskers that are one mark', async () => {
  assert.equal(await distance(errorbars('stdev'), '250'), apart);
  assert.equal(await distance(errorbars('stdev'), '320'), close);
  assert.equal(await distance(errorbars('stderr'), '320'), 'Unikraft: 1.3 times Linux.');
  assert.equal(await distance(errorbars('min-max'), '299'), 'Unikraft: 1.4 times Linux.');
  assert.equal(await distance(errorbars('min-max'), '301'), close);
  assert.equal(await distance(errorbars('ci'), '250'), apart);
});

const valued = (name: string, value: number, spread?: number): Valued => ({
  name,
  value,
  interval: spread === undefined ? null : [value - spread, value + spread],
  group: { keys: {}, values: [], counts: [], intervals: [], caveats: [] },
});

test('those that are close are named or counted, and the ratio is to the others', () => {
  const far = [valued('D', 50, 1), valued('E', 25, 1)];
  const near = ['A', 'B, KVM', 'C', 'F'].map((name) => valued(name, 100, 1));
  const subject = valued('S', 101, 1);
  const say = (...others: Valued[]): string | undefined => describeDistance(subject, others);
  assert.equal(say(...far), 'S: 2.0 to 4.0 times the others.');
  assert.equal(
    say(...near.slice(0, 2), ...far),
    'S: not clearly apart from A and “B, KVM”, whose intervals overlap its own; 2.0 to 4.0 times the others.',
  );
  assert.equal(
    say(...near, valued('E', 25)),
    'S: not clearly apart from 4 others, whose intervals overlap its own; 4.0 times E.',
  );
  assert.equal(say(...near), 'S: not clearly apart from any other: the intervals overlap.');
});

test('there is no ratio to nothing, to zero, or of a loss', () => {
  assert.equal(describeDistance(valued('S', 1), []), undefined);
  assert.equal(describeDistance(valued('S', 1), [valued('A', 0)]), undefined);
  assert.equal(describeDistance(valued('S', -1), [valued('A', 1)]), undefined);
  assert.equal(describeDistance(valued('S', 1234), [valued('A', 1)]), 'S: 1,234 times A.');
});
