import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

/** Packages that take longer to load than a recalled figure takes to read. */
const heavy = ['vega', 'fontkit', 'svgo', '@resvg/resvg-js'];

test('to open a project loads nothing that draws figures: where all are recalled it is not needed', async () => {
  const module = new URL('../../src/project/open-project.ts', import.meta.url).href;
  const script = `
    const { registerHooks } = await import('node:module');
    const loaded = new Set();
    registerHooks({ load: (url, context, next) => (loaded.add(url), next(url, context)) });
    await import(${JSON.stringify(module)});
    console.log(JSON.stringify([...loaded]));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  const loaded = JSON.parse(stdout) as string[];
  assert.ok(loaded.includes(module));
  assert.deepEqual(
    heavy.filter((name) => loaded.some((url) => url.includes(`/node_modules/${name}/`))),
    [],
  );
});
