import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { inspectCsv } from '../../src/results/csv-text.ts';
import { openDatabase } from '../../src/results/database.ts';
import { checkHeader } from '../../src/results/check-header.ts';
import { loadResults } from '../../src/results/load-results.ts';
import { loadTable } from '../../src/results/load-table.ts';
import { writeCsv } from '../../src/results/table-csv.ts';
import type { Cell } from '../../src/results/table.ts';
import { traceCsv } from '../../src/results/table-rows.ts';
import { validateDescriptor } from '../../src/results/validate-descriptor.ts';
import { compileText } from '../support/figure-compiler.ts';
import { minimalProject, withProject } from '../support/temp-project.ts';
import { cellsTable } from './cells-table.ts';
import { mutated, mutatedJson } from './mutated.ts';
import type { FuzzProperty } from './property.ts';
import { assertPlaced } from './text-properties.ts';

const table = cellsTable;
const names = table.fields.map(({ name }) => name);

/** Reads a CSV of three columns as the loader does. */
async function readRows(folder: string, bytes: string | Uint8Array) {
  const parts = [{ path: join(folder, 'cells.csv'), file: table.file }];
  await writeFile(join(folder, 'cells.csv'), bytes);
  const { text, diagnostics, trailing } = await inspectCsv(join(folder, 'cells.csv'), table.file);
  const faults = text === undefined ? diagnostics : checkHeader(text, names, table.file);
  if (text === undefined || faults.length > 0) return { rows: [], faults };
  const database = await openDatabase();
  try {
    const found = await loadTable(database, table, { parts, names, trailing }, traceCsv(parts, names.length));
    return { rows: await database.query('SELECT * FROM cells ORDER BY rowid'), faults: found };
  } finally {
    database.close();
  }
}

const cell = fc.string({
  unit: fc.oneof(
    fc.constantFrom('"', ',', '\n', ' ', '=', 'é', '🦄'),
    fc.string({ unit: 'grapheme', maxLength: 1 }),
  ),
});
const fields = {
  // What stands for a missing value cannot be a value; and CSV has no lone CR.
  text: cell.filter((one) => one !== 'n/a' && !/[\r\0]/.test(one) && one.isWellFormed()),
  count: fc.option(fc.maxSafeInteger()),
  size: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0)),
};
const row = fc.record<Record<string, Cell>>(fields, { noNullPrototype: true });

function csvProperties(folder: string): FuzzProperty[] {
  return [
    {
      name: 'a CSV that is written reads back equal',
      property: fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const { rows: back, faults } = await readRows(folder, writeCsv(table.fields, rows));
        assert.deepEqual(faults, []);
        assert.deepEqual(back, rows);
      }),
    },
    {
      name: 'a CSV is loaded, or refused at its place',
      property: fc.asyncProperty(
        mutated('text,count,size\n"a, ""b""",1,2.5\nc,n/a,1e3\n"d\ne",3,-0.5\n'),
        async (text) => {
          const { rows, faults } = await readRows(folder, text);
          assertPlaced(faults, text.toWellFormed().replace(/^\uFEFF/, ''));
          assert.ok(rows.length > 0 || faults.length > 0 || /^.*\s*$/.test(text.trim()));
        },
      ),
    },
  ];
}

/** The properties of what is read with a database; `close` when they are no longer asked. */
export async function openProjectProperties(): Promise<{
  properties: readonly FuzzProperty[];
  close: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'perfdocs-fuzz-'));
  const { results } = await withProject({}, (root) => loadResults({ root, folder: 'content/results' }));
  if (!results) throw new Error('the minimal project has no results');
  const spec = JSON.parse(minimalProject['content/figures/throughput.vl.json']) as never;
  const descriptor = JSON.parse(minimalProject['content/results/datapackage.json']) as never;
  const files = ['datapackage.json', 'kernels.csv', 'runs.csv'];
  const properties: FuzzProperty[] = [
    ...csvProperties(folder),
    {
      name: 'a figure is compiled, or refused at its place',
      property: fc.asyncProperty(
        mutatedJson(spec).map((value) => JSON.stringify(value, undefined, 1)),
        async (text) => {
          const { figure, diagnostics } = await compileText(text, results);
          assertPlaced(diagnostics, text);
          assert.ok(figure !== undefined || hasErrors(diagnostics));
        },
      ),
    },
    {
      name: 'a data package is accepted, or refused at its place',
      property: fc.property(
        mutatedJson(descriptor).map((value) => JSON.stringify(value, undefined, 1)),
        (text) => {
          const { diagnostics } = validateDescriptor(text, 'content/results', files);
          const own = diagnostics.filter(({ file }) => file.endsWith('.json'));
          assertPlaced(own, text);
        },
      ),
    },
    {
      name: 'results are loaded, or refused',
      property: fc.asyncProperty(
        mutatedJson(descriptor),
        mutated(minimalProject['content/results/runs.csv']),
        async (value, runs) => {
          const changes = {
            'content/results/datapackage.json': JSON.stringify(value),
            'content/results/runs.csv': runs,
          };
          const loaded = await withProject(changes, (root) =>
            loadResults({ root, folder: 'content/results' }),
          );
          loaded.results?.close();
          assert.equal(loaded.results === undefined, hasErrors(loaded.diagnostics));
        },
      ),
    },
  ];
  const close = async (): Promise<void> => {
    results.close();
    await rm(folder, { recursive: true });
  };
  return { properties, close };
}
