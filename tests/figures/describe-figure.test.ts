import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '../../src/diagnostics/json-document.ts';
import { describeFigure } from '../../src/figures/describe-figure.ts';
import type { Highlight } from '../../src/figures/usermeta.ts';
import { summariseSpec } from '../support/figure-summary.ts';
import { specOf } from '../support/runs-spec.ts';
import { openTestResults } from '../support/test-results.ts';
import { minimalProject } from '../support/temp-project.ts';

const csv = 'content/results/runs.csv';
const mean = { aggregate: 'mean', field: 'throughput', type: 'quantitative' };
const system = { field: 'system', type: 'nominal' };
/** A view with what its author says beside it. */
interface Told extends JsonObject {
  description?: string;
  usermeta?: { perfdocs: { highlight: JsonObject & Highlight } };
}

const bars: Told = {
  description: 'By the author.',
  mark: 'bar',
  encoding: { x: mean, y: system },
  usermeta: { perfdocs: { highlight: { field: 'system', equal: 'Unikraft' } } },
};

/** The description of a view after changes of the CSV, each from one text to another. */
async function describe(view: Told, ...changes: [string, string][]): Promise<string> {
  const text = changes.reduce((before, [from, to]) => {
    assert.ok(before.includes(from), from);
    return before.replace(from, to);
  }, minimalProject[csv]);
  const results = await openTestResults({ [csv]: text });
  try {
    const { description = '', usermeta, ...rest } = view;
    const { summaries, tables } = await summariseSpec(specOf(rest), results);
    return describeFigure({ description, usermeta: usermeta?.perfdocs ?? {} }, summaries, tables);
  } finally {
    results.close();
  }
}

test('the description follows the data: extremes, the subject where it is between them, and how far it is from the others', async () => {
  assert.equal(
    await describe(bars),
    'By the author. Throughput, mean: from 220 req/s (Linux) to 320 req/s (Unikraft). Unikraft: 1.5 times Linux. Not supported: OSv.',
  );
  assert.equal(
    await describe(bars, ['OSv,1,2021-04-26,not supported,12', 'OSv,1,2021-04-26,4000.25,12']),
    'By the author. Throughput, mean: from 220 req/s (Linux) to 4,000 req/s (OSv); 320 req/s (Unikraft). ' +
      'Unikraft: 0.080 to 1.5 times the others.',
  );
  assert.equal(
    await describe(bars, ['Linux,3,2021-04-28,250', 'Linux,3,2021-04-28,1250']),
    'By the author. Throughput, mean: from 320 req/s (Unikraft) to 553.3 req/s (Linux). Unikraft: 0.58 times Linux. Not supported: OSv.',
  );
});

test('each panel has a sentence', async () => {
  const view = {
    ...bars,
    description: '',
    encoding: { x: mean, y: system, row: { field: 'run', type: 'ordinal' } },
  };
  assert.equal(
    await describe(view, ['OSv,1,2021-04-26,not supported,12', 'OSv,1,2021-04-26,310,12']),
    '1: Throughput, mean: from 200 req/s (Linux) to 310 req/s (OSv); 300 req/s (Unikraft). Unikraft: 0.97 to 1.5 times the others. ' +
      '2: Throughput, mean: from 210 req/s (Linux) to 320 req/s (Unikraft). Unikraft: 1.5 times Linux. ' +
      '3: Throughput, mean: from 250 req/s (Linux) to 340 req/s (Unikraft). Unikraft: 1.4 times Linux.',
  );
});

test('smallest and largest run are left to the table; the subject is found by the beginning of a name', async () => {
  const named = { calculate: `datum.system + ', KVM'`, as: 'setup' };
  const layer = [
    { mark: 'bar', encoding: { x: mean } },
    {
      mark: 'rule',
      encoding: { x: { ...mean, aggregate: 'min' }, x2: { field: 'throughput', aggregate: 'max' } },
    },
  ];
  const view = {
    transform: [named],
    encoding: { y: { field: 'setup', type: 'nominal' } },
    layer,
    usermeta: { perfdocs: { highlight: { field: 'system', equal: 'Unikraft' } } },
  };
  assert.equal(
    await describe(view, ['OSv,1,2021-04-26,not supported,12', 'OSv,1,2021-04-26,900,12']),
    'Throughput, mean: from 220 req/s (Linux, KVM) to 900 req/s (OSv, KVM); 320 req/s (Unikraft, KVM). ' +
      'Unikraft, KVM: 0.36 to 1.5 times the others.',
  );
});

test('a single group is not a range, and a group without a name has none', async () => {
  const only = { transform: [{ filter: { field: 'system', equal: 'Linux' } }], mark: 'bar' };
  assert.equal(
    await describe({ ...only, encoding: { x: mean, y: system } }),
    'Throughput, mean: 220 req/s (Linux).',
  );
  assert.equal(await describe({ ...only, encoding: { x: mean } }), 'Throughput, mean: 220 req/s.');
});

test('several values shown as they are are described by their mean, which is said', async () => {
  const x = { field: 'throughput', type: 'quantitative' };
  assert.equal(
    await describe({ mark: 'point', encoding: { x, y: system } }),
    'Throughput, mean: from 220 req/s (Linux) to 320 req/s (Unikraft). Not supported: OSv.',
  );
});

test('what has no value is named in its panel, many of them with a count', async () => {
  const x = { field: 'throughput', type: 'quantitative' };
  const panels = { field: 'day', type: 'ordinal' };
  const added = Array.from({ length: 9 }, (_none, at) => `S${at},1,2021-04-26,not supported,1`).join('\n');
  assert.equal(
    await describe({ mark: 'bar', encoding: { x, y: system, row: panels } }, ['OSv,1', `${added}\nOSv,1`]),
    '2021-04-26: Throughput: from 200 req/s (Linux) to 300 req/s (Unikraft). ' +
      'Not supported in 2021-04-26: OSv; S0; S1; S2; S3; S4; S5; S6; 2 more. ' +
      '2021-04-27: Throughput: from 210 req/s (Linux) to 320 req/s (Unikraft). ' +
      '2021-04-28: Throughput: from 250 req/s (Linux) to 340 req/s (Unikraft).',
  );
});
