import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bindData } from '../../src/figures/bind-data.ts';
import { parseFigureSpec } from '../../src/figures/figure-spec.ts';
import { spread } from '../../src/figures/spread.ts';
import { fontFiles } from '../../src/theme/font-files.ts';
import { minimalProject } from '../support/temp-project.ts';
import { openTestResults } from '../support/test-results.ts';

const file = 'content/figures/throughput.vl.json';

test('what is done in other threads is the same to the byte', async () => {
  const results = await openTestResults(minimalProject);
  const text = minimalProject[file];
  const { bound } = await bindData(parseFigureSpec(text, file, 'a').figureSpec ?? assert.fail(), results);
  results.close();
  const input = { id: 'a', file, text, bound: bound ?? assert.fail() };
  const [compile, draw] = [spread('compile', 1), spread('draw', 1)];
  const [here, ...elsewhere] = await Promise.all([input, input, input].map(compile));
  const { svg } = here?.figure?.wide ?? assert.fail();
  for (const compiled of elsewhere) assert.deepEqual(JSON.stringify(compiled), JSON.stringify(here));
  const picture = { svg: svg.replaceAll(/var\([^)]*\)/g, 'red'), fontFiles: await fontFiles() };
  const [first, second] = await Promise.all([picture, picture].map(draw));
  assert.deepEqual(Buffer.from(second ?? []), Buffer.from(first ?? []));
});

test('what a job throws comes back with its message', async () => {
  const draw = spread('draw', 0);
  await assert.rejects(draw({ svg: 'no picture', fontFiles: [] }), { message: /SVG/ });
});
