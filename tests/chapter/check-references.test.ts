import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Referents, checkReferences } from '../../src/chapter/check-references.ts';
import { requiredAttributes } from '../../src/chapter/components.ts';
import { readPage } from '../../src/chapter/read-page.ts';
import { openTestResults } from '../support/test-results.ts';

const file = 'content/performance/memory.mdx';
const known: Referents = {
  figures: ['boot-time', 'memory'],
  placed: new Set(['boot-time']),
  tables: undefined,
  references: ['paper'],
};

const check = (text: string, referents: Partial<Referents> = {}): object[] =>
  checkReferences(readPage(text, file).content, { ...known, ...referents });

const error = (code: string, message: string, hint: string, column = 1): object => ({
  code,
  severity: 'error',
  file,
  line: 1,
  column,
  message,
  hint,
});

test('references to what is there are in order', () => {
  assert.deepEqual(
    check(
      '<FigureRef id="boot-time" /> <Figure id="memory" /> <Cite id="paper" /> <FigureGrid /> <Headline figure="boot-time">3 ms</Headline>',
    ),
    [],
  );
});

test('an unknown component is an error, unless the page imports it or HTML has it', () => {
  const names = Object.keys(requiredAttributes).join(', ');
  assert.deepEqual(check('<FigureReff id="memory" />'), [
    error(
      'unknown-component',
      'there is no component <FigureReff>',
      `the components are ${names}. Did you mean "FigureRef"?`,
    ),
  ]);
  assert.deepEqual(check(`import { Chart } from './chart.astro'\n\n<Chart /> <kbd>x</kbd>\n`), []);
});

test('a component without the attribute that it needs is an error', () => {
  const missing = (component: string, name: string): object =>
    error('missing-attribute', `<${component}> has no ${name}`, `write <${component} ${name}="..." />`);
  assert.deepEqual(check('<Figure />'), [missing('Figure', 'id')]);
  assert.deepEqual(check('<FigureRef to="memory" />'), [missing('FigureRef', 'id')]);
  assert.deepEqual(check('<Cite id={"paper"} />'), [missing('Cite', 'id')]);
  assert.deepEqual(check('<DataTable />'), [missing('DataTable', 'of')]);
  assert.deepEqual(check('<Headline id="memory" />'), [missing('Headline', 'figure')]);
});

test('a table with more rows than a page ships cannot be shown', async () => {
  const results = await openTestResults();
  results.close();
  const runs = results.tables.get('runs') ?? assert.fail('no table');
  const tables = { ...results, tables: new Map([['runs', { ...runs, rowCount: 5001 }]]) };
  assert.deepEqual(check('<DataTable of="runs" />', { tables }), [
    error(
      'too-many-rows',
      'runs has 5,001 rows, and a page ships 5,000 at most',
      'derive a table with what is shown of them, one SELECT over "runs" in content/results/<name>.sql, and name that',
    ),
  ]);
  tables.tables.set('runs', { ...runs, rowCount: 5000 });
  assert.deepEqual(check('<DataTable of="runs" />', { tables }), []);
});

test('a figure that is not there, or not shown, cannot be referred to', () => {
  const add = 'add content/figures/memry.vl.json, or name a figure that is there. Did you mean "memory"?';
  const unknown = error('unknown-figure', 'there is no figure "memry"', add);
  assert.deepEqual(check('<Figure id="memry" />'), [unknown]);
  assert.deepEqual(check('<Headline figure="memry" />'), [unknown]);
  assert.deepEqual(check('<FigureRef id="memry" />'), [unknown]);
  assert.deepEqual(check('<FigureRef id="memory" />'), [
    error(
      'unplaced-figure',
      'no page shows the figure "memory"',
      'place it with <Figure id="memory" />: a figure gets its number where a page shows it',
    ),
  ]);
  assert.deepEqual(check('<FigureRef id="memory" />', { placed: undefined }), []);
});

test('a reference that is not there is an error', () => {
  const hint = 'add its BibTeX entry to content/references.bib. Did you mean "paper"?';
  assert.deepEqual(check('Hi <Cite id="papr" />'), [
    error('unknown-reference', 'there is no reference "papr"', hint, 4),
  ]);
});

test('a table and its columns must be there; nothing is said where the results are not known', async () => {
  const results = await openTestResults();
  results.close();
  assert.deepEqual(check('<DataTable of="runs" columns="system, memory" />', { tables: results }), []);
  assert.deepEqual(check('<DataTable of="run" />', { tables: results }), [
    error(
      'unknown-table',
      'there is no result table "run"',
      'name a table of content/results. Did you mean "runs"?',
    ),
  ]);
  const columns = 'the columns are system, run, day, throughput, memory';
  assert.deepEqual(check('<DataTable of="runs" columns="sytem, memory, zzz" />', { tables: results }), [
    error('unknown-field', 'runs has no column "sytem"', `${columns}. Did you mean "system"?`),
    error('unknown-field', 'runs has no column "zzz"', columns),
  ]);
  assert.deepEqual(check('<DataTable of="run" />'), []);
});
