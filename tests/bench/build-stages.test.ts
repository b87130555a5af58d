import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stagesOf } from '../../bench/parts/build-stages.ts';
import { watchProgress } from '../../src/cli/progress.ts';

test('the stages of a build are those that it printed, and what is left of its time', () => {
  let now = 0;
  const { tell, end } = watchProgress({ clock: () => now, changing: false, show: () => undefined });
  tell('tables');
  now = 500;
  tell('figures', 14, 14, 3);
  now = 3300;
  tell('start of Astro');
  now = 4500;
  const output = `checked 22 tables, 14 figures and 7 pages\nbuilt 7 pages to dist/\n${end()}`;
  const stages = stagesOf({ output, seconds: 5 }).map(([stage, time]) => `${stage} ${time.toFixed(1)}`);
  assert.deepEqual(stages, ['tables 0.5', 'figures 2.8', 'start of Astro 1.2', 'start and end 0.5']);
});
