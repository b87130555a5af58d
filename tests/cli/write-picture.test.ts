import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runHere } from '../support/command.ts';
import { repositoryRoot } from '../support/project-copy.ts';

test('a picture that cannot be written is said in a line', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'perfdocs-picture-'));
  try {
    for (const ending of ['svg', 'png']) {
      const out = join(folder, 'none', `memory.${ending}`);
      const spec = 'content/figures/minimum-memory.vl.json';
      const { code, stdout, stderr } = await runHere(repositoryRoot, ['render', spec, '--out', out]);
      assert.deepEqual([code, stdout], [1, '']);
      assert.equal(
        stderr,
        `the files could not be written: ENOENT: no such file or directory, open '${out}'\n`,
      );
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
