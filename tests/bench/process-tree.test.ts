import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { treeMemory } from '../../bench/process-tree.ts';

const proc = await mkdtemp(join(tmpdir(), 'perfdocs-proc-'));
after(() => rm(proc, { recursive: true }));

async function addProcess(pid: number, parent: number, name: string, status: string): Promise<void> {
  await mkdir(join(proc, String(pid)));
  await writeFile(join(proc, String(pid), 'stat'), `${pid} (${name}) S ${parent} ${pid} 1 0 -1`);
  await writeFile(join(proc, String(pid), 'status'), status);
}

const status = (resident: number, highest: number): string =>
  `Name:\tnode\nVmPeak:\t 9000 kB\nVmHWM:\t ${highest} kB\nVmRSS:\t ${resident} kB\n`;

test('the memory of a tree is that of the process and its descendants, whatever they are called', async () => {
  await addProcess(10, 1, 'node', status(100, 700));
  await addProcess(11, 10, 'a) S 99 (b', status(20, 30));
  await addProcess(12, 11, 'pagefind', status(3, 4));
  await addProcess(13, 1, 'other', status(5000, 5000));
  // One that has ended: the kernel lists no memory.
  await addProcess(14, 10, 'ended', 'Name:\tended\nState:\tZ (zombie)\n');
  assert.deepEqual(treeMemory(10, proc), { resident: 123 * 1024, highest: 700 * 1024 });
  assert.deepEqual(treeMemory(11, proc), { resident: 23 * 1024, highest: 30 * 1024 });
  assert.deepEqual(treeMemory(99, proc), { resident: 0, highest: 0 });
});
