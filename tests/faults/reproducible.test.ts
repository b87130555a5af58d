import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { getuid } from 'node:process';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '../support/project-copy.ts';
import { launch } from './launch.ts';
import { scenario } from './scenario.ts';
import { build, builtSmallSite, copySmallSite, digestSite } from './small-site.ts';

const clock = pathToFileURL(join(import.meta.dirname, 'other-clock.mjs')).href;

/** No git, no network, one processor, files that others cannot read. */
const elsewhere = [
  ...['unshare', ...(getuid?.() === 0 ? ['--net'] : ['--map-root-user', '--net'])],
  ...['taskset', '--cpu-list', '0'],
  ...['sh', '-c', 'umask 077; exec "$@"', 'sh'],
];

scenario(
  'another path, clock, time zone, language, umask, one processor, no network, no git: the same bytes',
  async () => {
    const { digests } = await builtSmallSite();
    const copy = await copySmallSite('perfdocs Prüfstand 測定 (1) ');
    try {
      // Packages of its own, so that no module is where it is for the first build.
      await rm(copy.path('node_modules'), { recursive: true });
      const { status } = spawnSync('cp', ['-al', join(repositoryRoot, 'node_modules'), copy.path('')]);
      assert.equal(status, 0);
      for (const cache of ['.astro', '.vite', '.cache'])
        await rm(copy.path(`node_modules/${cache}`), { recursive: true, force: true });
      await build(copy.root, {
        through: elsewhere,
        env: {
          PATH: '/nowhere:/usr/bin:/bin',
          GIT_DIR: '/nowhere',
          TZ: 'Pacific/Kiritimati',
          LANG: 'tr_TR.UTF-8',
          LC_ALL: 'tr_TR.UTF-8',
          UV_THREADPOOL_SIZE: '1',
          NODE_OPTIONS: `--import=${clock}`,
        },
      });
      assert.deepEqual(await digestSite(copy), digests);
    } finally {
      await copy.remove();
    }
  },
);

scenario('verify, with a warm cache: one other byte in dist/ is all that differs', async () => {
  const { copy } = await builtSmallSite();
  const text = await copy.read('dist/llms.txt');
  await copy.write('dist/llms.txt', `${text}one more\n`);
  try {
    const { code, stdout, stderr } = await launch(copy.root, ['verify']);
    assert.deepEqual([code, stderr], [1, '']);
    assert.deepEqual(
      stdout.split('\n').filter((line) => line.startsWith('dist')),
      [
        `dist/llms.txt:${text.split('\n').length}:1  error  output-differs  a build gives other bytes from here on`,
      ],
    );
  } finally {
    await copy.write('dist/llms.txt', text);
  }
});
