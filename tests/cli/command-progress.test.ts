import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runProgram } from '../../src/cli/program.ts';
import { withProject } from '../support/temp-project.ts';

/** What is shown of how far a command is, where each look at the clock is a second after the one before. */
async function shownOf(...args: string[]): Promise<string[]> {
  return withProject({}, async (root) => {
    let now = 0;
    const shown: string[] = [];
    await runProgram(args, {
      root,
      env: {},
      color: false,
      write: () => undefined,
      complain: () => undefined,
      progress: { clock: () => (now += 1000), changing: false, show: (text) => shown.push(text) },
    });
    return shown.map((text) => text.replace(/: .*\n$/, ''));
  });
}

const opening = ['tables', 'figures 1 of 1 (0 cached)', 'text'];

test('check says how far it is', async () => {
  assert.deepEqual(await shownOf('check'), opening);
});

test('figures says how far it is, and how many pictures it has drawn', async () => {
  const [tables, , ...rest] = await shownOf('figures');
  assert.deepEqual([tables, ...rest], ['tables', 'text', 'pictures 1 of 1']);
});

for (const args of [
  ['check', '--silent'],
  ['check', '--json'],
  ['figures', '--silent'],
]) {
  test(`${args.join(' ')} says nothing of how far it is`, async () => {
    assert.deepEqual(await shownOf(...args), []);
  });
}
