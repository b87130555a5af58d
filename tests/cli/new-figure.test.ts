import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openProject } from '../../src/project/open-project.ts';
import { runHere } from '../support/command.ts';
import { type ProjectFiles, minimalProject, withProject } from '../support/temp-project.ts';

const file = 'content/figures/peak.vl.json';
const start = ['new', 'figure', 'peak', '--table', 'runs'];

interface Written {
  spec: string;
  /** What the checks say of the figure once a page shows it. */
  diagnostics: string[];
  note: string | undefined;
}

/** Runs the command on the minimal project, places the figure in a page, and opens the project. */
async function startFigure(args: readonly string[], changes: ProjectFiles = {}): Promise<Written> {
  return withProject(changes, async (root) => {
    const { code, stdout, stderr } = await runHere(root, [...start, ...args]);
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal(
      stdout,
      `wrote ${file}\nnext: place it in a page of content/performance: <Figure id="peak" />\n`,
    );
    const page = join(root, 'content/performance/index.mdx');
    await writeFile(page, `${minimalProject['content/performance/index.mdx']}\n<Figure id="peak" />\n`);
    const { project, diagnostics } = await openProject(root);
    project?.results.close();
    return {
      spec: await readFile(join(root, file), 'utf8'),
      diagnostics: diagnostics.map(({ code: found, message }) => `${found} ${message}`),
      note: project?.figures.get('peak')?.note,
    };
  });
}

test('names on y, several runs, and a system without a value: bars, whiskers, and why there is none', async () => {
  const { spec, diagnostics, note } = await startFigure(['--x', 'throughput', '--y', 'system']);
  assert.equal(
    spec,
    `{
  "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
  "title": "Throughput by system",
  "description": "Throughput by system.",
  "data": { "url": "../results/runs.csv" },
  "transform": [
    {
      "joinaggregate": [{ "op": "mean", "field": "throughput", "as": "mean_throughput" }],
      "groupby": ["system"]
    }
  ],
  "height": { "step": 26 },
  "encoding": {
    "y": {
      "field": "system",
      "type": "nominal",
      "sort": { "field": "mean_throughput", "op": "max", "order": "descending" }
    }
  },
  "layer": [
    {
      "mark": "bar",
      "encoding": { "x": { "aggregate": "mean", "field": "throughput", "type": "quantitative" } }
    },
    {
      "mark": "rule",
      "encoding": {
        "x": { "aggregate": "min", "field": "throughput", "type": "quantitative" },
        "x2": { "aggregate": "max", "field": "throughput" }
      }
    },
    {
      "mark": "text",
      "encoding": {
        "x": { "aggregate": "max", "field": "throughput", "type": "quantitative" },
        "text": { "aggregate": "mean", "field": "throughput", "type": "quantitative", "format": ",.3~r" }
      }
    },
    {
      "transform": [{ "filter": "!isValid(datum.throughput)" }],
      "mark": { "type": "text", "x": 0 },
      "encoding": { "text": { "value": "not supported" } }
    }
  ]
}
`,
  );
  assert.deepEqual(diagnostics, []);
  assert.equal(note, 'Bars: mean of 3 runs. Whiskers: smallest to largest run.');
});

test('one value for each name is a plain bar, upright where the names are on x', async () => {
  const csv = 'system,run,day,throughput,memory\nUnikraft,1,2021-04-26,300,5\nLinux,1,2021-04-26,200,9\n';
  const descriptor = minimalProject['content/results/datapackage.json'];
  const { spec, diagnostics, note } = await startFigure(['--x', 'system', '--y', 'memory'], {
    'content/results/runs.csv': csv,
    'content/results/datapackage.json': descriptor.replace('"name": "system"', '$&, "title": "OS"'),
  });
  assert.equal((JSON.parse(spec) as { title: string }).title, 'Least memory by OS');
  assert.equal(
    spec.split('\n').slice(5).join('\n'),
    `  "mark": "bar",
  "encoding": {
    "x": {
      "field": "system",
      "type": "nominal",
      "sort": { "field": "memory", "op": "max", "order": "descending" }
    },
    "y": { "field": "memory", "type": "quantitative" }
  }
}
`,
  );
  assert.deepEqual([diagnostics, note], [[], 'Bars: one measurement each.']);
});

test('colours of names stand side by side; those of the names themselves do not', async () => {
  const beside = await startFigure(['--x', 'memory', '--y', 'system', '--color', 'run']);
  const { encoding, layer, title } = JSON.parse(beside.spec) as Record<string, Record<string, unknown>>;
  assert.equal(title, 'Least memory by system and run');
  assert.deepEqual(encoding?.yOffset, { field: 'run', type: 'nominal' });
  const [bars, values] = Object.values(layer ?? {}) as { mark: string; encoding: Record<string, unknown> }[];
  const legend = { orient: 'top', direction: 'vertical' };
  assert.deepEqual([bars?.mark, bars?.encoding.color], ['bar', { field: 'run', type: 'nominal', legend }]);
  assert.deepEqual([values?.mark, values?.encoding.color], ['text', undefined]);
  const same = await startFigure(['--x', 'memory', '--y', 'system', '--color', 'system']);
  assert.doesNotMatch(same.spec, /yOffset/);
  assert.match(same.spec, /"legend": null/);
  assert.match(same.spec, /"title": "Least memory by system",/);
  assert.deepEqual([...beside.diagnostics, ...same.diagnostics], []);
});

test('days, and the numbers of a key, are lines; two measured values are points', async () => {
  const [days, runs, pairs] = await Promise.all([
    startFigure(['--x', 'day', '--y', 'memory', '--color', 'system']),
    startFigure(['--x', 'run', '--y', 'throughput']),
    startFigure(['--x', 'throughput', '--y', 'memory']),
  ]);
  assert.match(days.spec, /"x": \{ "field": "day", "type": "temporal" \},\n/);
  assert.match(days.spec, /"mark": \{ "type": "line", "point": true \},\n/);
  assert.match(runs.spec, /"x": \{ "field": "run", "type": "quantitative" \}/);
  assert.match(runs.note ?? '', /Lines: mean of .* Whiskers: smallest to largest/);
  assert.match(pairs.spec, /"mark": "point",\n/);
  assert.deepEqual([...days.diagnostics, ...runs.diagnostics, ...pairs.diagnostics], []);
});
