import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir } from 'node:fs/promises';
import { getuid, kill } from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { collect } from '../support/command.ts';
import { launch, start } from './launch.ts';
import { scenario } from './scenario.ts';
import { buildFolders, builtSmallSite, copySmallSite, digestSite, giveAway } from './small-site.ts';

scenario(
  'a build that is killed while it writes pages leaves dist/ whole, and the next ones clear up',
  async () => {
    const { copy, digests } = await builtSmallSite();
    const child = start(copy.root, ['build']);
    const ended = once(child, 'exit');
    await writes(child, copy.root, 'dist/performance/index.html');
    kill(-(child.pid ?? 0), 'SIGKILL');
    await ended;
    assert.deepEqual(await digestSite(copy), digests);
    assert.equal((await buildFolders(copy.root)).length, 2, 'it has left a folder behind');
    // Both at once, which take away what is left and then one another's site.
    const build = ['build', '--silent'];
    const both = await Promise.all([launch(copy.root, build), launch(copy.root, build)]);
    for (const { code, stderr } of both) assert.deepEqual([code, stderr], [0, '']);
    assert.deepEqual(await digestSite(copy), digests);
    assert.deepEqual(await buildFolders(copy.root), ['dist']);
  },
);

scenario('a CSV that changes while the site is built: no site of two states', async () => {
  const { copy, digests } = await builtSmallSite();
  const csv = 'content/results/query-time.csv';
  const text = await copy.read(csv);
  const child = start(copy.root, ['build', '--silent']);
  const result = collect(child);
  await writes(child, copy.root, 'dist');
  await copy.write(csv, `${text}Kestrel,3,13\n`);
  try {
    const { code, stdout, stderr } = await result;
    assert.deepEqual([code, stderr], [1, '']);
    assert.deepEqual(faultsIn(stdout), [
      `${csv}:1:1  error  changed-input  the file changed while the site was built`,
    ]);
    assert.deepEqual(await digestSite(copy), digests);
    assert.deepEqual(await buildFolders(copy.root), ['dist']);
  } finally {
    await copy.write(csv, text);
  }
});

scenario('a dist/ and a cache that are read-only: dist/ stays as it is, and a line says why', async () => {
  const copy = await copySmallSite();
  const cache = copy.path('node_modules/.cache/perfdocs');
  try {
    await mkdir(copy.path('dist'));
    await copy.write('dist/index.html', 'from before');
    await mkdir(cache, { recursive: true });
    const user = await giveAway(copy.root);
    for (const folder of ['dist', 'node_modules/.cache/perfdocs']) await chmod(copy.path(folder), 0o555);
    const { code, stdout, stderr } = await launch(copy.root, ['build'], user);
    assert.equal(code, 1);
    assert.deepEqual(faultsIn(stdout), ['dist:1:1  error  system-error  permission denied (EACCES, rename)']);
    const warnings = stderr.split('\n').filter((line) => line.includes(cache));
    assert.ok(
      warnings[0]?.endsWith(`${cache} cannot be written (EACCES): figures are made anew each time`),
      stderr,
    );
    assert.doesNotMatch(stderr, /^ +at /m);
    assert.equal(await copy.read('dist/index.html'), 'from before');
    assert.deepEqual(await buildFolders(copy.root), ['dist']);
  } finally {
    await chmod(copy.path('dist'), 0o755);
    await copy.remove();
  }
});

/** Runs a build on a disk of its own, of six megabytes, and prints what is in dist/ then, and what else is left. */
const onSmallDisk = `
  mount -t tmpfs -o size=6m perfdocs "$1" && cp -a "$0/." "$1" && cd "$1" || exit 9
  shift
  "$@"
  echo "code $?"
  echo "left $(ls -A | grep dist | tr '\\n' ' ')$(ls -A dist)"`;

scenario(
  'a disk that is full in the middle of a build: dist/ stays as it is, and a line says why',
  async () => {
    const [copy, place] = [await copySmallSite(), await copySmallSite()];
    try {
      await mkdir(copy.path('dist'));
      await copy.write('dist/index.html', 'from before');
      const user = getuid?.() === 0 ? [] : ['--map-root-user'];
      const through = ['unshare', ...user, '--mount', 'sh', '-c', onSmallDisk, copy.root, place.root];
      const { stdout, stderr } = await launch(copy.root, ['build'], { through });
      const [fault = '', ...more] = faultsIn(stdout);
      assert.match(fault, /^\S+:1:1 {2}error {2}system-error {2}no space left on device \(ENOSPC, \w+\)$/);
      assert.deepEqual(more, []);
      assert.deepEqual(stdout.split('\n').slice(-3), ['code 1', 'left dist index.html', '']);
      assert.doesNotMatch(stderr, /^ +at /m);
    } finally {
      await copy.remove();
      await place.remove();
    }
  },
);

/** Waits until a build has a file or a folder of its site in the folder aside. */
async function writes(child: ChildProcess, root: string, name: string): Promise<void> {
  for (;;) {
    const asides = (await readdir(root)).filter((folder) => folder.startsWith('.dist-'));
    if (asides.some((aside) => existsSync(`${root}/${aside}/${name}`))) return;
    if (child.exitCode !== null) throw new Error('the build has ended');
    await delay(5);
  }
}

/** The lines of errors in a report. */
function faultsIn(report: string): string[] {
  return report.split('\n').filter((line) => / {2}error {2}/.test(line));
}
