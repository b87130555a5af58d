import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { loadSite } from '../../src/project/load-site.ts';
import { minimalProject, withProject } from '../support/temp-project.ts';

const file = 'content/site.json';
const whole = minimalProject[file];

const load = (text: string | undefined): ReturnType<typeof loadSite> =>
  withProject({ [file]: text }, (root) => loadSite(root, file));

async function faultsAfter(from: string, to: string): Promise<Diagnostic[]> {
  assert.ok(whole.includes(from), from);
  const { site, diagnostics } = await load(whole.replace(from, to));
  assert.equal(site, undefined);
  return diagnostics;
}

const fault = (
  line: number,
  column: number,
  message: string,
  hint = 'schemas/site.schema.json says what site.json holds',
): object => ({
  code: 'site-error',
  severity: 'error',
  file,
  line,
  column,
  message,
  hint,
});

test('a site in order is read as it is, in English where it does not say', async () => {
  const { site, diagnostics } = await load(whole);
  assert.deepEqual(diagnostics, []);
  assert.equal(JSON.stringify({ ...site, language: undefined }), JSON.stringify(JSON.parse(whole)));
  assert.equal(site?.language, 'en');
  assert.equal((await load(whole.replace('{', '{ "language": "de",'))).site?.language, 'de');
});

test('what does not fit is reported at its value', async () => {
  assert.deepEqual(await faultsAfter('"copyright": "The Authors"', '"copyright": 2021'), [
    fault(40, 16, 'copyright: must be a string'),
  ]);
  assert.deepEqual(
    await faultsAfter('"url": "https://github.com/example/docs"', '"url": "javascript:alert(1)"'),
    [fault(16, 12, 'repository.url: Invalid URL', 'write a whole URL, with https:// or http://')],
  );
  assert.deepEqual(await faultsAfter('"branch": "main"', '"branch": ""'), [
    fault(17, 15, 'repository.branch: must not be empty'),
  ]);
});

test('a key that the site does not have is reported at it, with all others', async () => {
  assert.deepEqual(await faultsAfter('"title": "Test Performance",', '"titel": "T", "logo": "x.png",'), [
    fault(1, 1, 'title: is missing'),
    fault(2, 12, 'Unrecognized keys: "titel", "logo"'),
    fault(2, 25, 'Unrecognized keys: "titel", "logo"'),
  ]);
});

test('a site.json that is broken or not there is an error', async () => {
  const place = { severity: 'error', file, line: 1 };
  assert.deepEqual((await load('{ "title": }')).diagnostics, [
    {
      ...place,
      code: 'json-syntax',
      column: 12,
      message: 'not JSON: value expected',
      hint: 'delete the comma before ], or write the value that is missing',
    },
  ]);
  assert.deepEqual((await load(undefined)).diagnostics, [
    {
      ...place,
      code: 'file-missing',
      column: 1,
      message: 'the site has no site.json',
      hint: 'add content/site.json',
    },
  ]);
});
