import assert from 'node:assert/strict';
import { chmod, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runGit } from '../support/git.ts';
import { launch } from './launch.ts';
import { scenario } from './scenario.ts';
import { build, builtSmallSite, copySmallSite, digestSite, giveAway } from './small-site.ts';

scenario('a shallow clone with a detached HEAD: dates where git can tell', async () => {
  const copy = await copySmallSite();
  const clone = await mkdtemp(join(tmpdir(), 'perfdocs-clone-'));
  try {
    const commit = (date: string, ...files: string[]): void => {
      runGit(copy.root, ['add', ...files]);
      runGit(copy.root, ['commit', '--quiet', '--no-gpg-sign', '--message', 'Change'], `${date}T12:00:00Z`);
    };
    runGit(copy.root, ['init', '--quiet', '--initial-branch=main']);
    commit('2025-01-01', 'content/performance/index.mdx');
    commit('2025-01-02', 'content/results');
    commit('2025-01-03', 'content/performance/queries.mdx');
    const from = pathToFileURL(copy.root).href;
    runGit(clone, ['clone', '--quiet', '--depth=2', '--no-checkout', from, 'clone']);
    await rm(copy.path('.git'), { recursive: true });
    await rename(join(clone, 'clone/.git'), copy.path('.git'));
    runGit(copy.root, ['checkout', '--quiet', '--detach', '--force']);
    await build(copy.root);
    const dates = async (page: string): Promise<string[]> =>
      [
        ...(await copy.read(`dist/performance/${page}`)).matchAll(/Last change: <time datetime="([^"]*)"/g),
      ].map(([, date = '']) => date);
    assert.deepEqual(await dates('index.html'), []);
    assert.deepEqual(await dates('queries/index.html'), ['2025-01-03T12:00:00+00:00']);
    const head = runGit(copy.root, ['rev-parse', 'HEAD']);
    assert.equal((JSON.parse(await copy.read('dist/build.json')) as { history: string }).history, head);
  } finally {
    await copy.remove();
    await rm(clone, { recursive: true });
  }
});

scenario(
  'Windows line ends in every kind of input: the same pages, and downloads of the very bytes',
  async () => {
    const { digests } = await builtSmallSite();
    const copy = await copySmallSite();
    try {
      const kinds = new Set<string>();
      for (const entry of await readdir(copy.path('content'), { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        kinds.add(entry.name.replace(/^[^.]*/, ''));
        const file = join(entry.parentPath, entry.name).slice(copy.root.length + 1);
        await copy.write(file, (await copy.read(file)).replaceAll(/\r?\n/g, '\r\n'));
      }
      assert.deepEqual([...kinds].toSorted(), ['.bib', '.css', '.csv', '.json', '.mdx', '.sql', '.vl.json']);
      await build(copy.root);
      const other = await digestSite(copy);
      assert.deepEqual(Object.keys(other), Object.keys(digests));
      assert.deepEqual(
        Object.keys(other).filter((file) => other[file] !== digests[file]),
        [
          'build.json',
          'data/hostile.csv',
          'data/query-time.csv',
          'figures/hostile.csv',
          'figures/query-time.csv',
        ],
      );
      assert.equal(
        await copy.read('dist/data/query-time.csv'),
        await copy.read('content/results/query-time.csv'),
      );
    } finally {
      await copy.remove();
    }
  },
);

scenario('a CSV that may not be read: its line, and no stack', async () => {
  const copy = await copySmallSite();
  try {
    const user = await giveAway(copy.root);
    const csv = 'content/results/query-time.csv';
    await chmod(copy.path(csv), 0);
    assert.deepEqual(await launch(copy.root, ['check'], user), {
      code: 1,
      stdout: `${csv}:1:1  error  system-error  permission denied (EACCES, open)
    give your user the right to it, then run the command again
1 error in 1 file
`,
      stderr: '',
    });
  } finally {
    await copy.remove();
  }
});
