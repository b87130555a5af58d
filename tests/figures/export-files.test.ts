import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { parse as parseCsv } from 'csv-parse/sync';
import { collectWarnings } from '../../src/figures/collect-warnings.ts';
import { type TopLevelSpec, compile } from '../../src/figures/vega-lite.ts';
import type { Project } from '../../src/project/project.ts';
import { openProject } from '../../src/project/open-project.ts';
import { checkProfiles } from '../../src/results/check-profiles.ts';
import { tableCsv, writeCsv } from '../../src/results/table-csv.ts';
import { tablePackage } from '../../src/results/table-package.ts';
import { sourceTitle, tableSources } from '../../src/results/table-sources.ts';
import type { Field, Table } from '../../src/results/table.ts';
import { repositoryRoot } from '../support/project-copy.ts';

let project: Project;

before(async () => {
  const opened = await openProject(repositoryRoot);
  project = opened.project ?? assert.fail('the project is not in order');
});

after(() => {
  project.results.close();
});

function tablesOf(names: readonly string[]): Table[] {
  return names.map((name) => project.results.tables.get(name) ?? assert.fail(name));
}

async function csvOf(table: Table): Promise<Buffer> {
  return buffer(tableCsv(table, project.results, repositoryRoot));
}

test('the CSV of a measured table is the published one, to the byte', async () => {
  for (const { tables } of project.figures.values()) {
    for (const table of tablesOf(tables)) {
      const csv = await csvOf(table);
      assert.ok(csv.equals(await readFile(join(repositoryRoot, table.file))), table.name);
    }
  }
});

test('the CSV of a derived table has its rows', async () => {
  const derived = [...project.results.tables.values()].find((table) => table.derived) ?? assert.fail('none');
  const rows = parseCsv(await csvOf(derived));
  assert.deepEqual(
    rows[0],
    derived.fields.map(({ name }) => name),
  );
  assert.equal(rows.length, derived.rowCount + 1);
});

test('CSVs are written as RFC 4180 says, and read back as they were', () => {
  const field = (name: string, missing: string): Field => ({
    name,
    type: 'string',
    title: name,
    description: '',
    unit: undefined,
    missingValues: [{ value: missing, label: undefined }],
    notes: [],
  });
  const text = 'a "b", c\r\nd';
  const csv = writeCsv(
    [field('x', ''), field('y, z', 'none')],
    [
      { x: text, 'y, z': null },
      { x: null, 'y, z': 1.5 },
    ],
  );
  assert.equal(csv, 'x,"y, z"\r\n"a ""b"", c\r\nd",none\r\n,1.5\r\n');
  assert.deepEqual(parseCsv(csv), [
    ['x', 'y, z'],
    [text, 'none'],
    ['', '1.5'],
  ]);
});

test('the data package of each figure is valid, and has its tables alone', () => {
  for (const { id, title, tables } of project.figures.values()) {
    const published = tablesOf(tables).map((table, at) => ({
      table,
      path: at === 0 ? `${id}.csv` : `${id}-${table.name}.csv`,
    }));
    const words = { name: id, title, description: 'Words.', homepage: 'https://example.org/figures/' };
    const descriptor = tablePackage(project.results.descriptor, published, words);
    assert.deepEqual(checkProfiles(descriptor), [], id);
    assert.deepEqual(
      descriptor.resources.map(({ name }) => name),
      tables,
    );
    assert.equal(descriptor.resources[0]?.path, `${id}.csv`);
    assert.deepEqual(descriptor.environment, project.results.descriptor.environment);
  }
});

test('a data package has no key to a table that it does not have, and describes a table that is not listed', () => {
  const derived = [...project.results.tables.values()].filter((table) => table.derived);
  for (const table of derived) {
    const { descriptor } = project.results;
    const key = { fields: 'a', reference: { resource: 'elsewhere', fields: 'a' } };
    const listed = descriptor.resources.map((resource) => ({
      ...resource,
      schema: { ...resource.schema, foreignKeys: [key] },
    }));
    const words = { name: 'x', title: 'X', description: 'X.', homepage: 'https://example.org/' };
    for (const resources of [listed, []]) {
      const made = tablePackage({ ...descriptor, resources }, [{ table, path: 'x.csv' }], words);
      assert.deepEqual(checkProfiles(made), []);
      assert.equal(made.resources[0]?.schema.foreignKeys, undefined);
      assert.equal(made.resources[0]?.schema.fields.length, table.fields.length);
    }
  }
});

test('the specification of each figure compiles by itself, with the columns in use and no URL', () => {
  for (const { id, spec, tables } of project.figures.values()) {
    assert.deepEqual(Object.keys(spec.datasets ?? {}), tables, id);
    assert.doesNotMatch(JSON.stringify(spec), /"url"/);
    const rows = Object.values(spec.datasets ?? {}) as Record<string, unknown>[][];
    for (const [at, table] of tablesOf(tables).entries()) {
      assert.equal(rows[at]?.length, table.rowCount);
      for (const name of Object.keys(rows[at][0] ?? {}))
        assert.ok(table.fields.some((field) => field.name === name));
    }
    assert.ok(compile(spec as unknown as TopLevelSpec, { logger: collectWarnings([]) }).spec.data);
  }
});

test('the sources of a table are its own, or else those of the package', () => {
  const { results } = project;
  const [first] = results.descriptor.resources;
  assert.deepEqual(tableSources(results, [first?.name ?? '']), first?.sources);
  assert.deepEqual(tableSources(results, ['not-listed']), results.descriptor.sources);
  assert.equal(sourceTitle({ title: 'Artifacts', version: 'd88853d5' }), 'Artifacts (d88853d5)');
  assert.equal(sourceTitle({ title: 'At d88853d5', version: 'd88853d5' }), 'At d88853d5');
  assert.equal(sourceTitle({ path: 'https://example.org/' }), 'https://example.org/');
});
