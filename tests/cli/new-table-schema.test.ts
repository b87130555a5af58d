import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Descriptor, Schema } from '../../src/results/descriptor.ts';
import { draftTable } from '../../src/scaffold/draft-table.ts';
import { withProject } from '../support/temp-project.ts';

/** The schemas that the command would give to CSVs, with the units of their number fields. */
async function inferSchemas(csvs: readonly string[], units: Record<string, string>): Promise<Schema[]> {
  return withProject({}, async (root) => {
    const schemas: Schema[] = [];
    for (const csv of csvs) {
      await writeFile(join(root, 'out.csv'), csv);
      const source = { from: 'out.csv', units: new Map(Object.entries(units)), ask: undefined };
      const { draft, diagnostics } = await draftTable(root, 'latency', source);
      assert.deepEqual(diagnostics, []);
      const text = draft?.changed.get('content/results/datapackage.json') ?? assert.fail('no data package');
      const { schema } = (JSON.parse(text) as Descriptor).resources.at(-1) ?? assert.fail('no resource');
      schemas.push(schema);
    }
    return schemas;
  });
}

test('a type is the narrowest that all values of a column have, by the rules of the table', async () => {
  const columns = [
    ['integer', '1', '-20'],
    ['number', '1', '2.5'],
    ['boolean', 'true', 'False'],
    ['date', '2026-11-24', '2026-02-28'],
    ['datetime', '2026-11-24T09:30:00', '2026-11-24T09:30:00Z'],
    ['string', '24/11/2026', '2026-02-30'],
    ['string', '1_234', 'inf'],
    ['string', '', ''],
  ] as const;
  const rows = [
    columns.map((_, at) => `c${at}`),
    columns.map(([, one]) => one),
    columns.map(([, , two]) => two),
  ];
  const csv = rows.map((row) => `${row.join(',')}\n`).join('');
  const [schema] = await inferSchemas([csv], { c0: 's', c1: 'MiB/s' });
  assert.deepEqual(
    schema?.fields.map(({ type, unit }) => [type, unit]),
    columns.map(([type], at) => [type, ['s', 'MiB/s'][at]]),
  );
  assert.equal(schema.primaryKey, undefined);
});

test('the key is as long as it takes, and none where the labels do not tell the rows apart', async () => {
  const csvs = {
    'run,system,latency,errors\n1,A,5,0\n1,B,6,0\n2,A,7,0\n': ['run', 'system'],
    'system,run,latency,errors\nA,1,5,0\n': ['system', 'run'],
    'system,run,latency,errors\nA,1,5,0\nA,1,6,0\n': undefined,
    'system,run,latency,errors\nA,1,5,0\n,2,6,0\n': undefined,
  };
  const schemas = await inferSchemas(Object.keys(csvs), { run: 'none', latency: 'ms', errors: 'none' });
  assert.deepEqual(
    schemas.map(({ primaryKey }) => primaryKey),
    Object.values(csvs),
  );
  const unitOfRun = ({ fields }: Schema): string | undefined =>
    fields.find(({ name }) => name === 'run')?.unit;
  assert.deepEqual(schemas.map(unitOfRun), [undefined, undefined, '1', '1']);
});
