import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { builtPages, filesBelow } from '../support/built-pages.ts';
import { chapterPages } from '../support/chapter-pages.ts';
import { type Crawl, crawl } from '../support/crawl.ts';
import { type ProjectCopy, copyProject } from '../support/project-copy.ts';
import { type StaticServer, serveStatic } from '../support/static-server.ts';

const base = '/some/base/';
const environment = {
  PERFDOCS_BASE: base,
  PERFDOCS_SITE: 'https://docs.example.org',
  GITHUB_REPOSITORY: 'someone/fork',
  GITHUB_REF_NAME: 'next/measurements',
};

let copy: ProjectCopy;
let server: StaticServer;
let found: Crawl;

before(async () => {
  copy = await copyProject();
  commitAll(copy.root, '2024-02-29T12:00:00Z');
  const { code, stdout, stderr } = await copy.run(['build'], environment);
  assert.equal(code, 0, stdout + stderr);
  server = await serveStatic(copy.path('dist'), base);
  found = await crawl(`${server.origin}${base}`, environment.PERFDOCS_SITE);
});

after(async () => {
  await server.close();
  await copy.remove();
});

test('below a base path every link and every asset leads somewhere', () => {
  assert.deepEqual(found.broken, []);
  assert.deepEqual(
    found.paths.filter((path) => !path.startsWith(base)),
    [],
  );
});

test('a reader can reach every page and file of the site', async () => {
  const unlinked = ['404.html', 'fonts-licence.txt'];
  const files = (await filesBelow(copy.path('dist'))).filter((file) => !unlinked.includes(file));
  const addresses = files.map((file) => base + file.replace(/(^|\/)index\.html$/, '$1'));
  assert.deepEqual(
    addresses.filter((address) => !found.paths.includes(address)),
    [],
  );
});

test('edit and data links lead to the repository and branch that the build runs for', async () => {
  const page = await readFile(copy.path('dist/performance/memory/index.html'), 'utf8');
  const repository = 'https://github.com/someone/fork';
  assert.ok(page.includes(`href="${repository}/edit/next/measurements/content/performance/memory.mdx"`));
  assert.ok(page.includes(`href="${repository}/blob/next/measurements/content/results/minimum-memory.csv"`));
  const own = found.external.filter((address) => /\/(edit|blob)\//.test(address));
  assert.deepEqual(
    own.filter((address) => !address.startsWith(`${repository}/`)),
    [],
  );
});

test('each page gives its address on the site and the day of its last change', async () => {
  for (const path of chapterPages) {
    const page = await readFile(copy.path(`dist${path}index.html`), 'utf8');
    assert.ok(page.includes(`<link rel="canonical" href="https://docs.example.org/some/base${path}">`), path);
    assert.match(page, /<time datetime="2024-02-29T12:00:00[^>]*>29 February 2024<\/time>/);
  }
});

test('no page names the folder that it was built in', async () => {
  for (const file of await builtPages(copy.path('dist'))) {
    assert.ok(!(await readFile(copy.path(`dist/${file}`), 'utf8')).includes(copy.root), file);
  }
});

function commitAll(root: string, date: string): void {
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
      cwd: root,
      env: {
        ...process.env,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
        GIT_CONFIG_GLOBAL: '/dev/null',
      },
    });
  };
  git('init', '--quiet');
  git('add', 'content');
  git('commit', '--quiet', '--no-gpg-sign', '--message', 'Measure');
}
