import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inputsOf, mainFigure } from '../../src/machines/page-contents.ts';
import { minimalProject } from '../support/temp-project.ts';
import { pageOf, withOpenProject } from './test-project.ts';

test('a page has its first figure, or that of its first headline, or of a grid of all; one without figures has none', async () => {
  const page = (order: number, text: string) =>
    `---\ntitle: A\ndescription: B.\norder: ${order}\n---\n\n${text}\n`;
  const changes = {
    'content/performance/index.mdx': page(1, '<FigureGrid />'),
    'content/performance/one.mdx': page(2, '<Figure id="throughput" />'),
    'content/performance/head.mdx': page(
      4,
      '<Headlines>\n<Headline figure="throughput">\nFast.\n</Headline>\n</Headlines>',
    ),
    'content/performance/none.mdx': page(3, '<Callout>None.</Callout>'),
  };
  await withOpenProject(changes, (project) => {
    assert.deepEqual(
      ['', 'one', 'head', 'none'].map((slug) => mainFigure(project, pageOf(project, slug))?.id),
      ['throughput', 'throughput', 'throughput', undefined],
    );
  });
});

test('a page is made from its text, its figures, its queries and the tables behind them, each once', async () => {
  const page = 'content/performance/index.mdx';
  const changes = {
    [page]: `${minimalProject[page]}\n<Value query="fastest" /> <Value query="cores" /> <Value query="fastest" />\n`,
    'content/claims/fastest.sql': '-- A.\n-- units: top req/s\nSELECT max(top) AS top FROM best',
    'content/claims/cores.sql': '-- B.\nSELECT max(cores) AS cores FROM kernels',
    'content/results/best.sql': 'SELECT system, max(throughput) AS top FROM runs GROUP BY system',
  };
  await withOpenProject(changes, (project) => {
    assert.deepEqual(inputsOf(project, pageOf(project, '')), [
      page,
      'content/figures/throughput.vl.json',
      'content/claims/fastest.sql',
      'content/claims/cores.sql',
      'content/results/runs.csv',
      'content/results/best.sql',
      'content/results/kernels.csv',
    ]);
  });
});
