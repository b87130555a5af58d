import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Measurement } from '../../bench/measure-part.ts';
import { packageFile, readSchema } from '../../bench/table-schema.ts';
import { writeTable } from '../../bench/write-table.ts';
import { withProject } from '../support/temp-project.ts';

const machine = {
  ...{ cpu: 'Test CPU', cores: 2, memory: '24 GiB', kernel: 'Linux 6.1', node: 'Node.js 24' },
  load: '0.1 processes on average in the minute before',
};

function measured(rows: Measurement['rows']): Measurement {
  return {
    ...{ id: 'z', title: 'Kernels', table: 'kernels', measured: '2026-11-27', quick: false, machine },
    ...{ version: { version: '0.1.0', commit: '3ea5eb5' }, summaries: [], ratios: [], growth: [], rows },
  };
}

const csv = 'content/results/kernels.csv';

test('a measurement takes the place of the rows, with its machine, version and day in the data package', async () => {
  await withProject({}, async (root) => {
    const rows = [{ cores: 3, name: 'a, b', kernel: 'say "x"' }];
    await writeTable(root, measured(rows));
    assert.equal(await readFile(join(root, csv), 'utf8'), 'name,kernel,cores\n"a, b","say ""x""",3\n');
    const { resource } = await readSchema(root, 'kernels');
    assert.deepEqual(resource.environment, machine);
    assert.deepEqual(resource.sources, [
      { title: 'npm run bench of perfdocs 0.1.0', version: '3ea5eb5', measured: '2026-11-27' },
    ]);
  });
});

test('rows that the schema does not allow are refused, and nothing is changed', async () => {
  await withProject({}, async (root) => {
    const before = await Promise.all([csv, packageFile].map((file) => readFile(join(root, file), 'utf8')));
    await assert.rejects(writeTable(root, measured([{ name: 'a', kernel: 'b', cores: 1.5 }])), (error) => {
      assert.ok(error instanceof Error);
      assert.match(
        error.message,
        /^content\/results\/kernels\.csv:2:5 +error +type-error +"1\.5" is not an integer in cores/,
      );
      return true;
    });
    const after = await Promise.all([csv, packageFile].map((file) => readFile(join(root, file), 'utf8')));
    assert.deepEqual(after, before);
  });
});

test('a table tells its settings and its measured fields; one that is not there cannot be measured for', async () => {
  await withProject({}, async (root) => {
    const { at, settings, measures } = await readSchema(root, 'runs');
    assert.deepEqual([at, settings], [0, ['system']]);
    assert.deepEqual(measures, [
      { name: 'day', unit: '' },
      { name: 'throughput', unit: 'req/s' },
      { name: 'memory', unit: 'MB' },
    ]);
    await assert.rejects(readSchema(root, 'boots'), { message: `${packageFile} has no table boots` });
  });
});

test('a table that the data package does not have yet is added to it', async () => {
  await withProject({}, async (root) => {
    const rows = [{ edit: 'CSV', run: 1, reload_time: 250 }];
    await writeTable(root, { ...measured(rows), table: 'perfdocs-edits' });
    const { at, resource } = await readSchema(root, 'perfdocs-edits');
    assert.deepEqual([at, resource.environment], [2, machine]);
    const text = await readFile(join(root, 'content/results/perfdocs-edits.csv'), 'utf8');
    assert.equal(text, 'edit,run,reload_time\nCSV,1,250\n');
  });
});
