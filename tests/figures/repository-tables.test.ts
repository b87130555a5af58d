import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { JsonObject } from '../../src/diagnostics/json-document.ts';
import { loadResults } from '../../src/results/load-results.ts';
import type { Results } from '../../src/results/results.ts';
import { tableOfSpec } from '../support/figure-summary.ts';
import {
  type RawRow,
  groupRows,
  meanOf,
  medianOf,
  numbersOf,
  readRawRows,
  repository,
  written,
} from '../support/raw-rows.ts';

let results: Results;
before(async () => {
  const loaded = await loadResults({ root: repository, folder: 'content/results' });
  assert.deepEqual(loaded.diagnostics, []);
  results = loaded.results ?? assert.fail('no results');
});
after(() => {
  results.close();
});

async function tableIn(id: string): Promise<string[][]> {
  const text = await readFile(join(repository, `content/figures/${id}.vl.json`), 'utf8');
  return tableOfSpec(JSON.parse(text) as JsonObject, results);
}

const applications = ['helloworld', 'nginx', 'Redis', 'SQLite'];

/** Rows of names, a number to sort by, and cells. */
interface Sortable {
  key: number;
  cells: string[];
}

const inOrder = (rows: Sortable[]): string[][] =>
  rows.toSorted((a, b) => a.key - b.key).map(({ cells }) => cells);

/** For each application the systems by the one value that each has, those without one last, by name. */
function bySystem(rows: readonly RawRow[], column: string, write: (value: number) => string): string[][] {
  return applications.flatMap((application) => {
    const own = rows.filter((row) => row.application === application);
    const named = own.toSorted((a, b) => ((a.system ?? '') < (b.system ?? '') ? -1 : 1));
    return inOrder(
      named.map(({ system = '', ...row }) => {
        const value = Number(row[column]);
        const missing = Number.isNaN(value);
        const text = missing ? `<${row[column] ?? ''}>` : write(value);
        return { key: missing ? Infinity : value, cells: [application, system, text] };
      }),
    );
  });
}

/** Mean, smallest and largest of the runs of each system and platform, the highest mean first. */
function throughputs(rows: readonly RawRow[], ...before: string[]): string[][] {
  const groups = groupRows(rows, ({ system, platform }) => `${system ?? ''}, ${platform ?? ''}`);
  const sortable = [...groups].map(([setup, own]): Sortable => {
    const runs = numbersOf(own, 'throughput');
    if (runs.length === 0) return { key: 0, cells: [...before, setup, ...own.flatMap(notSupported), '0'] };
    const values = [meanOf(runs), Math.min(...runs), Math.max(...runs)].map((value) => written(value, 0));
    return { key: -meanOf(runs), cells: [...before, setup, ...values, String(runs.length)] };
  });
  return inOrder(sortable);
}

const notSupported = ({ throughput }: RawRow): string[] =>
  ['mean', 'smallest', 'largest'].map(() => `<${throughput ?? ''}>`);

test('image size by build options: every build, in the order of the options', async () => {
  const raw = await readRawRows('image-size-build-options');
  const options = ['neither', 'LTO', 'DCE', 'LTO and DCE'];
  const optionOf = ({ dead_code_elimination: dce, link_time_optimization: lto }: RawRow): string =>
    options[(dce === 'true' ? 2 : 0) + (lto === 'true' ? 1 : 0)] ?? '';
  const rows = applications.flatMap((application) =>
    options.map((option) => {
      const row = raw.find((one) => one.application === application && optionOf(one) === option);
      return [application, option, written(Number(row?.image_size) / 1024 / 1024, 3)];
    }),
  );
  assert.equal(rows.length, 16);
  assert.deepEqual(await tableIn('image-size-build-options'), [
    ['Application', 'Build options', 'Image size (MiB)'],
    ...rows,
  ]);
});

test('image size by system: the smallest image first, those not supported last', async () => {
  const rows = bySystem(await readRawRows('image-size-by-system'), 'image_size', (size) =>
    written(size / 2 ** 20, 3),
  );
  assert.equal(rows.filter(([, , cell]) => cell === '<not supported>').length, 4);
  assert.deepEqual(await tableIn('image-size-by-system'), [
    ['Application', 'System', 'Image size (MiB)'],
    ...rows,
  ]);
});

test('minimum memory: the least first, those not supported last', async () => {
  const rows = bySystem(await readRawRows('minimum-memory'), 'memory', String);
  assert.equal(rows.length, 28);
  assert.deepEqual(await tableIn('minimum-memory'), [
    ['Application', 'System', 'Least memory (MB)'],
    ...rows,
  ]);
});

test('boot time: the medians of the 26 runs of each setup, by the time in the VMM', async () => {
  const groups = groupRows(await readRawRows('boot-time-by-vmm'), ({ vmm = '', nics }) =>
    nics === '0' ? vmm : `${vmm}, ${nics ?? ''} NIC`,
  );
  const rows = [...groups].map(([setup, own]): Sortable => {
    const [inVmm, inGuest] = ['vmm_time', 'guest_time'].map((column) => medianOf(numbersOf(own, column)));
    assert.ok(inVmm !== undefined && inGuest !== undefined);
    return { key: inVmm, cells: [setup, written(inVmm / 1000, 2), written(inGuest, 0), String(own.length)] };
  });
  const head = ['VMM', 'Time in the VMM, median (ms)', 'Time in the guest, median (µs)', 'Runs'];
  assert.deepEqual(await tableIn('boot-time-by-vmm'), [head, ...inOrder(rows)]);
});

const statistics = ['mean', 'smallest', 'largest'].map((name) => `Throughput, ${name} (req/s)`);

test('Redis throughput: GET, then SET, the fastest first', async () => {
  const raw = await readRawRows('redis-throughput');
  const rows = ['GET', 'SET'].flatMap((operation) =>
    throughputs(
      raw.filter((row) => row.operation === operation),
      operation,
    ),
  );
  assert.equal(rows.length, 20);
  assert.deepEqual(await tableIn('redis-throughput'), [
    ['Operation', 'System, platform', ...statistics, 'Runs'],
    ...rows,
  ]);
});

test('nginx throughput: the fastest first, HermiTux not supported', async () => {
  const rows = throughputs(await readRawRows('nginx-throughput'));
  assert.deepEqual(rows.at(-1)?.slice(0, 2), ['HermiTux, uHyve', '<not supported>']);
  assert.deepEqual(await tableIn('nginx-throughput'), [['System, platform', ...statistics, 'Runs'], ...rows]);
});
