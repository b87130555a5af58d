import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileFigure } from '../../src/figures/compile-figure.ts';
import type { Figure } from '../../src/figures/figure.ts';
import { parseFigureSpec } from '../../src/figures/figure-spec.ts';
import { minimalProject } from '../support/temp-project.ts';
import { openTestResults } from '../support/test-results.ts';

const [spec, csv, descriptor] = [
  'content/figures/throughput.vl.json',
  'content/results/runs.csv',
  'content/results/datapackage.json',
] as const;

interface Change {
  id?: string;
  /** A replacement in one of the files. */
  edit?: [file: keyof typeof minimalProject, from: string, to: string];
}

/** Compiles the figure of the minimal project, anew or from memory. */
async function compile({ id = 'throughput', edit }: Change = {}): Promise<Figure> {
  const files = { ...minimalProject };
  if (edit) {
    const [file, from, to] = edit;
    assert.ok(files[file].includes(from), from);
    files[file] = files[file].replace(from, to);
  }
  const results = await openTestResults(files);
  const { figureSpec } = parseFigureSpec(files[spec], spec, id);
  const { figure, diagnostics } = await compileFigure(figureSpec ?? assert.fail(), results);
  results.close();
  assert.deepEqual(diagnostics, []);
  return figure ?? assert.fail();
}

test('the same specification over the same rows is compiled once', async () => {
  assert.equal(await compile(), await compile());
});

const changes: [string, Change, (figure: Figure) => unknown][] = [
  ['its id', { id: 'other' }, ({ id }) => id],
  ['its title', { edit: [spec, '"Throughput by system"', '"Another"'] }, ({ title }) => title],
  ['its mark', { edit: [spec, '"bar"', '"point"'] }, ({ wide }) => wide.svg],
  ['a cell', { edit: [csv, '300,5', '301,5'] }, ({ wide }) => wide.svg],
  ['a row', { edit: [csv, /Linux,1.*\n/.exec(minimalProject[csv])?.[0] ?? '', ''] }, rows],
  ['a key, that a reader can tell a mark by', { edit: [csv, 'Linux,3,', 'Linux,4,'] }, ({ live }) => live],
  ['the unit of a field', { edit: [descriptor, '"req/s"', '"op/s"'] }, ({ summary }) => summary.columns],
  ['a caveat', { edit: [descriptor, 'Measured with wrk.', 'Measured.'] }, ({ caveats }) => caveats],
  [
    'the fields of the key',
    { edit: [descriptor, '"run"\n        ]', '"run", "day"\n        ]'] },
    ({ live }) => live,
  ],
];

for (const [what, change, shownIn] of changes) {
  test(`a change of ${what} makes another figure, and the first is still remembered`, async () => {
    const first = await compile();
    const second = await compile(change);
    assert.notDeepEqual(shownIn(second), shownIn(first));
    assert.equal(await compile(), first);
    assert.equal(await compile(change), second);
  });
}

test('what a change does not concern is not compiled anew', async () => {
  assert.equal(await compile(), await compile({ edit: [csv, '300,5', '300,6'] }));
});

function rows({ spec: { datasets } }: Figure): unknown {
  return datasets;
}
