import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locateSite } from '../../src/project/site-location.ts';
import { repositoryRoot } from '../support/project-copy.ts';
import { withProject } from '../support/temp-project.ts';

test('the site is where the environment says, else where its site.json does', async () => {
  assert.deepEqual(locateSite(repositoryRoot, {}), { site: 'https://unikraft.org', base: '/' });
  const env = { PERFDOCS_SITE: 'https://docs.example.org', PERFDOCS_BASE: '/perf/' };
  assert.deepEqual(locateSite(repositoryRoot, env), { site: 'https://docs.example.org', base: '/perf/' });
  for (const site of [undefined, '{', '{"address": "nowhere"}']) {
    await withProject({ 'content/site.json': site }, (root) => {
      assert.deepEqual(locateSite(root, {}), { site: 'https://example.org', base: '/' });
      return Promise.resolve();
    });
  }
});
