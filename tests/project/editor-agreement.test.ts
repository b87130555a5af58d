import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFigureSpec } from '../../src/figures/figure-spec.ts';
import { siteSchema } from '../../src/project/site.ts';
import { checkProfiles } from '../../src/results/check-profiles.ts';
import { openEditor } from '../support/editor.ts';
import { minimalProject } from '../support/temp-project.ts';

const editor = await openEditor(['https://vega.github.io/schema/vega-lite/v6.4.json']);

const figure = 'content/figures/throughput.vl.json';
const dataPackage = 'content/results/datapackage.json';
const site = 'content/site.json';

/** A document of the small project, in which `change` takes the place of some of its properties. */
const changed = (file: keyof typeof minimalProject, change: object): object => ({
  ...(JSON.parse(minimalProject[file]) as object),
  ...change,
});

/** Asserts that the editor and the check both find something wrong with a document, or both nothing. */
function assertVerdict(file: string, document: object, isRight: boolean, isAccepted: boolean): void {
  const text = JSON.stringify(document);
  assert.equal(isAccepted, isRight, `check: ${text}`);
  assert.equal(editor.underline(file, document).length === 0, isRight, `editor: ${text}`);
}

const field = 'system';
const blocks: readonly [isRight: boolean, ...blocks: unknown[]][] = [
  [true, {}, { highlight: { field, equal: 'Linux' } }, { highlight: { field, equal: 1 } }],
  [true, { highlight: { field, equal: false }, narrow: { columns: 1 }, scales: ['linear', 'log'] }],
  [true, { narrow: {} }, { narrow: { a: [null, { b: 'c' }] } }, { scales: ['log', 'linear'] }],
  [false, 'Linux', [], null, { highlights: {} }, { highlight: 'Linux' }, { highlight: {} }],
  [false, { highlight: { field } }, { highlight: { equal: 1 } }, { highlight: { field: 1, equal: 1 } }],
  [false, { highlight: { field, equal: null } }, { highlight: { field, equal: 1, color: 'red' } }],
  [false, { narrow: 1 }, { narrow: [] }, { narrow: null }, { scales: 'log' }, { scales: [] }],
  [false, { scales: ['log'] }, { scales: ['log', 'log'] }, { scales: ['linear', 'pow'] }],
  [false, { scales: ['linear', 'log', 'log'] }, { scales: { linear: true } }],
];

test('on usermeta.perfdocs the editor agrees with the check', () => {
  for (const [isRight, ...all] of blocks) {
    for (const perfdocs of all) {
      const document = changed(figure, { usermeta: { other: 1, perfdocs } });
      const { diagnostics } = parseFigureSpec(JSON.stringify(document), figure, 'throughput');
      assertVerdict(figure, document, isRight, diagnostics.length === 0);
    }
  }
});

const href = 'https://example.org/';
const sites: readonly [isRight: boolean, ...changes: object[]][] = [
  [true, {}, { $schema: '../schemas/site.schema.json' }, { language: 'de' }, { nav: [], footer: [] }],
  [true, { address: 'https://example.org' }],
  [true, { home: { label: 'A', href: 'http://example.org' } }],
  [false, { $schema: 1 }, { title: '' }, { title: undefined }, { language: 1 }, { logo: 'x.png' }],
  [
    false,
    { nav: {} },
    { nav: [{ label: '', href }] },
    { nav: [{ label: 'A' }] },
    { footer: [{ title: 'A' }] },
  ],
  [
    false,
    { home: { label: 'A', href: 'example.org' } },
    { home: { label: 'A', href: 'ftp://example.org/' } },
  ],
  [false, { home: { label: 'A', href: 'javascript:alert(1)' } }, { home: { label: 'A', href, title: 'A' } }],
  [false, { repository: { url: href } }, { repository: { url: href, branch: '' } }, { community: {} }],
  [false, { address: 'example.org' }, { references: [] }],
];

test('on site.json the editor agrees with the check', () => {
  for (const [isRight, ...all] of sites) {
    for (const change of all) {
      const document = JSON.parse(JSON.stringify(changed(site, change))) as object;
      assertVerdict(site, document, isRight, siteSchema.safeParse(document).success);
    }
  }
});

const runs = {
  name: 'runs',
  path: 'runs.csv',
  schema: { fields: [{ name: 'x', type: 'number', unit: 'ms' }] },
};
const withField = (change: object): object => ({
  resources: [{ ...runs, schema: { fields: [{ name: 'x', type: 'number', ...change }] } }],
});
const packages: readonly [isRight: boolean, ...changes: object[]][] = [
  [true, {}, { $schema: 'https://datapackage.org/profiles/2.0/datapackage.json' }, { environment: { a: 1 } }],
  [true, { resources: [runs] }, { licenses: [{ name: 'CC-BY-4.0' }] }, { resources: [{ ...runs, more: 1 }] }],
  [true, { resources: [{ ...runs, notes: ['A.', { text: 'B.', where: { x: [1, 2] } }] }] }],
  [true, withField({ constraints: { minimum: 1 } }), withField({ notes: ['A.'], title: 'X' })],
  [false, { resources: [] }, { resources: undefined }, { resources: [{ ...runs, name: 'Runs' }] }],
  [false, { environment: [] }, { contributors: [{}] }, { created: '2021' }, { homepage: 'here' }],
  [false, { resources: [{ ...runs, path: '../runs.csv' }] }, { resources: [{ ...runs, path: 'runs.txt' }] }],
  [false, { resources: [{ ...runs, notes: [{ where: { x: 1 } }] }] }, { resources: [{ ...runs, data: [] }] }],
  [false, { resources: [{ ...runs, dialect: { delimiter: ';' } }] }, { resources: [{ name: 'runs' }] }],
  [false, withField({ type: 'year' }), withField({ unit: 1 }), withField({ constraints: { enum: [] } })],
  [
    false,
    withField({ constraints: { required: 'yes' } }),
    withField({ groupChar: ',' }),
    withField({ name: 1 }),
  ],
];

test('on datapackage.json the editor agrees with the check', () => {
  for (const [isRight, ...all] of packages) {
    for (const change of all) {
      const document = JSON.parse(JSON.stringify(changed(dataPackage, change))) as object;
      assertVerdict(dataPackage, document, isRight, checkProfiles(document).length === 0);
    }
  }
});
