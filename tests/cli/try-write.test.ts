import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tryWrite } from '../../src/cli/try-write.ts';

async function tryWith<T>(write: () => Promise<T>): Promise<{ outcome: T | undefined; complaint: string }> {
  let complaint = '';
  const terminal = {
    root: '',
    env: {},
    color: false,
    write: () => undefined,
    complain: (text: string) => (complaint += text),
  };
  const outcome = await tryWrite(write, terminal);
  return { outcome, complaint };
}

test('what was written comes back', async () => {
  assert.deepEqual(await tryWith(() => Promise.resolve(['a'])), { outcome: ['a'], complaint: '' });
});

test('a full disk is said in a line, without a stack', async () => {
  const full = new Error('ENOSPC: no space left on device, write');
  assert.deepEqual(await tryWith(() => Promise.reject(full)), {
    outcome: undefined,
    complaint: 'the files could not be written: ENOSPC: no space left on device, write\n',
  });
});
