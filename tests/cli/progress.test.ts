import assert from 'node:assert/strict';
import { test } from 'node:test';
import { watchProgress } from '../../src/cli/progress.ts';
import type { Tell } from '../../src/project/stage.ts';

/** What is shown of a build in which a second is reached with the second figure, and the times in the end. */
function watch(changing: boolean): { shown: string[]; times: string } {
  let now = 0;
  const shown: string[] = [];
  const { tell, end } = watchProgress({ clock: () => now, changing, show: (text) => shown.push(text) });
  const steps: [number, ...Parameters<Tell>][] = [
    [0, 'tables'],
    [400, 'figures', 0, 3, 0],
    [900, 'figures', 1, 3, 1],
    [1400, 'figures', 2, 3, 1],
    [2400, 'text'],
    [2500, 'bundle'],
    [3000, 'pages and files'],
    [3100, 'bundle'],
  ];
  for (const [time, ...told] of steps) {
    now = time;
    tell(...told);
  }
  now = 4350;
  return { times: end(), shown };
}

test('elsewhere than in a terminal, a stage that took a second has a line when it is over', () => {
  assert.deepEqual(watch(false).shown, ['figures 2 of 3 (1 cached): 2.0 s\n', 'bundle: 1.3 s\n']);
});

test('in a terminal, a line that changes says how far a stage is that takes longer than a second', () => {
  const clear = '\r\u001b[K';
  const shown = watch(true).shown.filter((text) => text !== clear);
  assert.deepEqual(shown, [`${clear}figures 2 of 3 (1 cached)`]);
});

test('in the end, each stage has the time that it took in all', () => {
  assert.equal(
    watch(false).times,
    [
      '   0.4 s  tables',
      '   2.0 s  figures 2 of 3 (1 cached)',
      '   0.1 s  text',
      '   1.8 s  bundle',
      '   0.1 s  pages and files',
      '',
    ].join('\n'),
  );
});
