import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { bindData } from '../../src/figures/bind-data.ts';
import { compileBound } from '../../src/figures/compile-bound.ts';
import type { CompiledFigure } from '../../src/figures/compile-figure.ts';
import { openCache } from '../../src/figures/figure-cache.ts';
import { parseFigureSpec } from '../../src/figures/figure-spec.ts';
import type { Results } from '../../src/results/results.ts';
import { type CacheFolder, withCacheFolder } from '../support/cache-folder.ts';
import { minimalProject } from '../support/temp-project.ts';
import { openTestResults } from '../support/test-results.ts';

const [specFile, csv, descriptor] = [
  'content/figures/throughput.vl.json',
  'content/results/runs.csv',
  'content/results/datapackage.json',
] as const;

/** What goes into a figure. */
interface Inputs {
  id?: string;
  file?: string;
  /** Properties of the specification. */
  spec?: object;
  /** A replacement in one of the files of the results. */
  edit?: [file: typeof csv | typeof descriptor, from: string, to: string];
  compiler?: string;
}

type Bound = Parameters<typeof compileBound>;

const results = new Map<string, Promise<Results>>();

after(async () => {
  for (const each of results.values()) (await each).close();
});

/** A specification and its data. */
async function bind({ id = 'throughput', file = specFile, spec = {}, edit }: Inputs = {}): Promise<Bound> {
  const files: Record<string, string> = { ...minimalProject };
  if (edit) {
    const [name, from, to] = edit;
    assert.ok(minimalProject[name].includes(from), from);
    files[name] = minimalProject[name].replace(from, to);
  }
  const key = JSON.stringify(edit);
  const opened = results.get(key) ?? openTestResults(files);
  results.set(key, opened);
  const text = JSON.stringify({ ...(JSON.parse(minimalProject[specFile]) as object), ...spec });
  const figureSpec = parseFigureSpec(text, file, id).figureSpec ?? assert.fail();
  const { bound } = await bindData(figureSpec, await opened);
  return [figureSpec, bound ?? assert.fail()];
}

let processes = 0;

/** Recalls a figure in what is as good as another process: with a memory of its own. Tells whether it was compiled. */
async function recall(
  place: CacheFolder,
  bound: Bound,
  { compile = compileBound, compiler = 'this one' } = {},
): Promise<CompiledFigure & { made: boolean }> {
  processes += 1;
  const memory = `${import.meta.resolve('../../src/figures/figure-memory.ts')}?process=${processes}`;
  const { recallFigure } = (await import(memory)) as typeof import('../../src/figures/figure-memory.ts');
  let made = false;
  const note: typeof compile = (...bound) => {
    made = true;
    return compile(...bound);
  };
  return { ...(await recallFigure(...bound, note, openCache({ ...place, compiler }))), made };
}

test('a figure is compiled once, and is in another process what it was in the first', async () => {
  await withCacheFolder(async (place) => {
    const first = await recall(place, await bind());
    const second = await recall(place, await bind());
    assert.deepEqual([first.made, second.made], [true, false]);
    assert.ok(first.figure);
    assert.deepEqual(second.figure, first.figure);
    assert.equal(JSON.stringify(second.figure), JSON.stringify(first.figure), 'in the same order too');
    assert.deepEqual(place.warnings, []);
  });
});

const usermeta = (perfdocs: object): Inputs => ({ spec: { usermeta: { perfdocs } } });

const changes: [string, Inputs][] = [
  ['the id', { id: 'other' }],
  ['the file', { file: 'content/figures/other.vl.json' }],
  ['the title', { spec: { title: 'Another' } }],
  ['the specification', { spec: { mark: 'point' } }],
  ['what is highlighted', usermeta({ highlight: { field: 'system', equal: 'OSv' } })],
  ['what is otherwise on a phone', usermeta({ narrow: { height: 90 } })],
  ['the scales to choose from', { spec: { mark: 'point', ...usermeta({ scales: ['linear', 'log'] }).spec } }],
  ['a cell', { edit: [csv, '300,5', '301,5'] }],
  ['a row less', { edit: [csv, 'Linux,3,2021-04-28,250,9\n', ''] }],
  ['a number by its sign alone', { edit: [csv, '300,5', '-0,5'] }],
  ['a number of the other sign', { edit: [csv, '300,5', '0,5'] }],
  ['the title of a field', { edit: [descriptor, '"unit": "req/s"', '"unit": "req/s", "title": "Requests"'] }],
  ['the unit of a field', { edit: [descriptor, '"req/s"', '"op/s"'] }],
  ['a note', { edit: [descriptor, 'Measured with wrk.', 'Measured.'] }],
  ['the reason of a missing value', { edit: [descriptor, '"label": "not supported"', '"label": "fails"'] }],
  ['the compiler', { compiler: 'that one' }],
];

test('a change of any input is compiled anew, and each is recalled after that', async () => {
  await withCacheFolder(async (place) => {
    const nothing = () => Promise.resolve({ figure: undefined, diagnostics: [] });
    const all: [string, Inputs][] = [['nothing', {}], ...changes];
    for (const made of [true, false])
      for (const [what, { compiler, ...inputs }] of all) {
        const options = { compile: nothing, ...(compiler && { compiler }) };
        assert.equal((await recall(place, await bind(inputs), options)).made, made, what);
      }
    assert.equal((await readdir(place.folder)).length, all.length);
  });
});

test('what has diagnostics is compiled each time', async () => {
  await withCacheFolder(async (place) => {
    const warned = usermeta({ scales: ['linear', 'log'] });
    for (let count = 0; count < 2; count += 1) {
      const { made, diagnostics } = await recall(place, await bind(warned));
      assert.equal(made, true);
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        ['unfit-scale'],
      );
    }
    assert.deepEqual(await readdir(place.folder).catch(() => []), []);
  });
});

test('a damaged figure is compiled anew, with a line, and kept', async () => {
  await withCacheFolder(async (place) => {
    const first = await recall(place, await bind());
    const path = join(place.folder, (await readdir(place.folder)).join());
    await writeFile(path, 'nonsense');
    const second = await recall(place, await bind());
    assert.deepEqual(second, first);
    assert.deepEqual(place.warnings, [`${path} is damaged: what it held is made anew`]);
    assert.equal((await recall(place, await bind())).made, false);
  });
});
