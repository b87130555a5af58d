import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { reportText } from '../../src/diagnostics/report-text.ts';
import { systemFault } from '../../src/diagnostics/system-fault.ts';

const root = import.meta.dirname;

async function report(refused: Promise<unknown>): Promise<string[]> {
  const error: unknown = await refused.catch((thrown: unknown) => thrown);
  const fault = systemFault(error, root);
  return fault ? reportText([fault], { color: false }).split('\n').slice(0, 2) : [];
}

test('what the system refuses is said of the file, with what to do', async () => {
  assert.deepEqual(await report(readFile(join(root, 'a/b.csv'))), [
    'a/b.csv:1:1  error  system-error  no such file or directory (ENOENT, open)',
    '    it was there a moment ago: run the command again when nothing else changes the folder',
  ]);
  assert.deepEqual(await report(readFile(root)), [
    '.:1:1  error  system-error  illegal operation on a directory (EISDIR, read)',
    '    put a file in the place of the folder',
  ]);
});

test('a file elsewhere has its whole path', async () => {
  assert.deepEqual(await report(writeFile('/dev/full', 'text')), [
    '.:1:1  error  system-error  no space left on device (ENOSPC, write)',
    '    make room on the disk, then run the command again',
  ]);
  const [line = ''] = await report(readFile(join(root, '../gone')));
  assert.ok(line.startsWith(`${join(root, '../gone')}:1:1  error  system-error`), line);
});

test('any other error is a bug, and none of the system', () => {
  assert.equal(systemFault(new TypeError('no'), root), undefined);
  assert.equal(systemFault('ENOENT', root), undefined);
});
