import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { digestFolder, digestInputs } from '../../src/project/file-digests.ts';
import { builtSite } from '../support/site-build.ts';

let dist = '';

before(async () => {
  dist = await builtSite();
});

test('build.json has the versions, and the digests of all that went in and came out', async () => {
  const text = await readFile(join(dist, 'build.json'), 'utf8');
  const { versions, settings, inputs, outputs } = JSON.parse(text) as Record<string, Record<string, string>>;
  assert.equal(versions?.node, process.versions.node);
  assert.equal(versions.vega, '6.4.0');
  assert.deepEqual(settings, {
    site: 'https://unikraft.org',
    base: '/',
    repository: 'https://github.com/unikraft/docs',
    branch: 'main',
  });
  assert.deepEqual(inputs, await digestInputs(join(dist, '..')));
  const { 'build.json': own, ...others } = await digestFolder(dist);
  assert.ok(own);
  assert.deepEqual(outputs, others);
  assert.ok(!text.includes(join(dist, '..')), 'no path of this machine');
  assert.doesNotMatch(text, /\d{4}-\d\d-\d\d|\d\d:\d\d/, 'no clock');
});

test('the page on licences has each package that scripts hold, with its notice', async () => {
  const html = await readFile(join(dist, 'licences/index.html'), 'utf8');
  const groups = [...html.matchAll(/<summary[^>]*>([^<]*)<\/summary> *<pre[^>]*>([^<]*)</g)];
  const packages = groups.flatMap(([, summary = '']) => summary.trim().split(/, |: /));
  for (const name of [
    '@fontsource-variable/source-sans-3',
    'pagefind',
    'vega',
    'd3-scale',
    'vega-embed',
    'vite',
  ])
    assert.ok(
      packages.some((one) => one.startsWith(`${name} `)),
      name,
    );
  assert.ok(packages.length > 50, packages.join());
  for (const [, summary, notice = ''] of groups) assert.match(notice, /Copyright|licen[cs]e/i, summary);
});
