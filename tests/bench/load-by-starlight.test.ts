import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDatabase } from '../../src/results/database.ts';
import type { Row } from '../../src/results/table.ts';
import { repositoryRoot } from '../support/project-copy.ts';

/** By slowdown, what Starlight takes until its figures are painted; perfdocs takes a tenth of it. */
type Loads = readonly (readonly [slowdown: number, starlight: number])[];

/** The row of the derived table over loads that were measured once each. */
async function loadByStarlight(loads: Loads): Promise<Row | undefined> {
  const rows = loads.flatMap(([slowdown, time]) => [
    `('Starlight', ${slowdown}, ${time}, ${time}, 900)`,
    `('perfdocs', ${slowdown}, ${time / 20}, ${time / 10}, ${slowdown - 1})`,
  ]);
  const database = await openDatabase();
  try {
    await database.query(
      `CREATE TABLE "perfdocs-slow-machines" AS FROM (VALUES ${rows.join(', ')})
       AS loads(tool, slowdown, largest_paint, figures_painted, blocking_time)`,
    );
    const sql = await readFile(
      join(repositoryRoot, 'content/results/perfdocs-load-by-starlight.sql'),
      'utf8',
    );
    const [row] = await database.query(sql);
    return row;
  } finally {
    database.close();
  }
}

test('the machine of the targets is where Starlight takes as long, between two measured slowdowns', async () => {
  assert.deepEqual(
    await loadByStarlight([
      [1, 2000],
      [2, 2400],
      [4, 2684],
    ]),
    { starlight: 2471, slowdown: 2.5, largest_paint: 124, figures_painted: 247, blocking_time: 2 },
  );
});

test('a machine that is slower than that as it is, or faster at its slowest, gives the nearest it has', async () => {
  const slower = await loadByStarlight([
    [1, 2600],
    [2, 3000],
  ]);
  assert.deepEqual([slower?.slowdown, slower?.figures_painted], [1, 260]);
  const faster = await loadByStarlight([
    [1, 2100],
    [2, 2200],
    [6, 2300],
  ]);
  assert.deepEqual([faster?.slowdown, faster?.figures_painted], [6, 230]);
});
