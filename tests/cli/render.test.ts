import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type CommandResult, runCommand, runHere } from '../support/command.ts';
import { repositoryRoot } from '../support/project-copy.ts';

const rows = 'system,seconds\nA,1\nB,3.5\n';
const bars = {
  title: 'Bars',
  data: { url: 'data/runs.csv' },
  mark: 'bar',
  encoding: { y: { field: 'system', type: 'nominal' }, x: { field: 'seconds', type: 'quantitative' } },
};

let root = '';
let folder = '';

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'perfdocs-render-'));
  folder = join(root, 'specs');
  await mkdir(join(folder, 'data'), { recursive: true });
  await writeFile(join(folder, 'data/runs.csv'), rows);
  await writeFile(join(folder, 'data/runs.json'), JSON.stringify([{ system: 'A', seconds: 1 }]));
  await writeFile(join(root, 'outside.csv'), rows);
  await symlink(join(root, 'outside.csv'), join(folder, 'link.csv'));
});

after(() => rm(root, { recursive: true }));

async function renderSpec(name: string, spec: unknown, ...options: string[]): Promise<CommandResult> {
  const path = join(folder, `${name}.vl.json`);
  await writeFile(path, typeof spec === 'string' ? spec : JSON.stringify(spec));
  return runHere(repositoryRoot, ['render', path, ...options]);
}

test('a specification with data beside it is rendered in the site’s look, in light colours', async () => {
  const out = join(folder, 'bars.svg');
  const { code, stdout, stderr } = await renderSpec('bars', bars, '--out', out);
  assert.deepEqual([code, stderr], [0, '']);
  assert.match(stdout, /^rendered .*bars\.vl\.json to .*bars\.svg\n$/);
  const svg = await readFile(out, 'utf8');
  assert.match(svg, /^<svg [^>]*width="768"/);
  assert.match(svg, />Bars</);
  assert.doesNotMatch(svg, /var\(/);
});

test('a figure of the chapter has the titles and units of the data package, and its subject in the accent', async () => {
  const out = join(folder, 'memory.svg');
  const { code, stderr } = await runHere(repositoryRoot, [
    'render',
    'content/figures/minimum-memory.vl.json',
    '--out',
    out,
  ]);
  assert.deepEqual([code, stderr], [0, '']);
  const svg = await readFile(out, 'utf8');
  for (const part of ['Least memory (MB)', 'not supported', '#0b5fa5']) assert.ok(svg.includes(part), part);
});

test('--theme none gives what Vega-Lite and Vega give directly', async () => {
  const [path, out] = [join(folder, 'plain.vl.json'), join(folder, 'plain.svg')];
  await writeFile(path, JSON.stringify(bars));
  const { code, stderr } = await runCommand(repositoryRoot, [
    'render',
    path,
    '--theme',
    'none',
    '--out',
    out,
  ]);
  assert.deepEqual([code, stderr], [0, '']);
  // In a process of its own, too: in this one, text may be measured in the font of the site by now.
  const direct = spawnSync(process.execPath, [
    join(import.meta.dirname, '../support/render-directly.ts'),
    path,
  ]);
  assert.equal(await readFile(out, 'utf8'), direct.stdout.toString());
});

test('a PNG, and data in JSON', async () => {
  const out = join(folder, 'json.png');
  const { code } = await renderSpec('json', { ...bars, data: { url: 'data/runs.json' } }, '--out', out);
  assert.equal(code, 0);
  const png = await readFile(out);
  assert.deepEqual([png.toString('latin1', 1, 4), png.readUInt32BE(16)], ['PNG', 1536]);
});

test('data from elsewhere are a diagnostic at each place, and nothing is written', async () => {
  const urls = [
    'https://example.org/runs.csv',
    'file:///etc/passwd',
    '/etc/passwd',
    '../outside.csv',
    'data/../../outside.csv',
  ];
  const layer = urls.map((url) => ({ ...bars, title: undefined, data: { url } }));
  for (const theme of ['site', 'none']) {
    const out = join(folder, `unsafe-${theme}.svg`);
    const { code, stdout, stderr } = await renderSpec('unsafe', { layer }, '--theme', theme, '--out', out);
    assert.deepEqual([code, stdout], [1, '']);
    assert.equal(
      stderr.match(/unsafe\.vl\.json:1:\d+ {2}error {2}unsafe-data {2}/g)?.length,
      urls.length,
      stderr,
    );
    assert.doesNotMatch(stderr, /^\s+at /m);
    assert.ok(!(await readdir(folder)).includes(`unsafe-${theme}.svg`));
  }
});

const faults = [
  ['link', { ...bars, data: { url: 'link.csv' } }, 'file-missing'],
  ['gone', { ...bars, data: { url: 'gone.csv' } }, 'file-missing'],
  ['syntax', '{ "mark": }', 'json-syntax'],
  ['list', [], 'spec-error'],
  ['mark', { ...bars, mark: 'bra' }, 'spec-error'],
] as const;

test('what cannot be rendered is a diagnostic, without a stack', async () => {
  const results = await Promise.all(
    faults.map(([name, spec]) => renderSpec(name, spec, '--out', join(folder, `${name}.svg`))),
  );
  for (const [at, { code, stdout, stderr }] of results.entries()) {
    const [name, , expected] = faults[at] ?? assert.fail();
    assert.deepEqual([code, stdout], [1, ''], name);
    assert.match(stderr, new RegExp(`${name}\\.vl\\.json:1:\\d+ {2}error {2}${expected} {2}`));
    assert.doesNotMatch(stderr, /^\s+at /m);
  }
});

test('a mistake in the command line says what is possible', async () => {
  const wrong = [
    [['render', 'a.json', '--out', 'a.gif'], /It ends in \.svg or \.png\./],
    [['render', 'a.json', '--out', 'a.svg', '--theme', 'dark'], /Allowed choices are site, none\./],
    [['render', 'a.json'], /required option '--out <file>' not specified/],
    [['render', 'a.json', '--out', 'a.svg'], /a\.json:1:1 {2}error {2}file-missing/],
  ] as const;
  const results = await Promise.all(wrong.map(([args]) => runHere(repositoryRoot, args)));
  for (const [at, { code, stderr }] of results.entries()) {
    assert.equal(code, 1);
    assert.match(stderr, wrong[at]?.[1] ?? assert.fail());
  }
});
