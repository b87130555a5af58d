import assert from 'node:assert/strict';
import { test } from 'node:test';
import { llmsText } from '../../src/machines/llms-text.ts';
import { publishedPackage } from '../../src/machines/published-package.ts';
import { checkProfiles } from '../../src/results/check-profiles.ts';
import { addresses, withOpenProject } from './test-project.ts';

test('llms.txt lists pages, data and figures with what they are', async () => {
  assert.equal(
    await withOpenProject({}, (project) => llmsText(project, addresses)),
    `# Test Performance

> A chapter for tests.

The pages are Markdown here, with the data of each figure as a table. What was measured is computed from the data, or checked against them, each time the site is built. Published by The Authors under [Example](https://example.org/).

## Pages

- [Performance](https://docs.example.org/some/base/performance/index.md): What it costs.

## Data

- [Data package](https://docs.example.org/some/base/data/datapackage.json): What each column of the tables means.
- [Runs](https://docs.example.org/some/base/data/runs.csv)
- [Kernels](https://docs.example.org/some/base/data/kernels.csv)

## Figures

- [Figure 1: Throughput by system](https://docs.example.org/some/base/figures/throughput.svg): Bars: mean of 3 runs.
`,
  );
});

test('the data package has all tables, derived ones too, and follows the profiles', async () => {
  const derived = {
    'content/results/fastest.sql': 'SELECT system, max(throughput) AS top FROM runs GROUP BY system',
  };
  await withOpenProject(derived, (project) => {
    const descriptor = publishedPackage(project, addresses);
    assert.deepEqual(checkProfiles(JSON.parse(JSON.stringify(descriptor))), []);
    assert.deepEqual(
      descriptor.resources.map(({ name, path, schema }) => [name, path, schema.fields.length]),
      [
        ['runs', 'runs.csv', 5],
        ['kernels', 'kernels.csv', 3],
        ['fastest', 'fastest.csv', 2],
      ],
    );
    assert.deepEqual(
      [descriptor.name, descriptor.title, descriptor.description],
      ['test', 'Test Performance', 'A chapter for tests.'],
    );
  });
});
