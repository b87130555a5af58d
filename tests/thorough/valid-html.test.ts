import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findInvalid } from '../support/invalid-pages.ts';
import { builtSite } from '../support/site-build.ts';

test('every page is valid HTML', async () => {
  assert.deepEqual(await findInvalid(await builtSite()), []);
});
