import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { glob } from 'tinyglobby';
import { editorSchemas, siteJsonSchema } from '../../src/project/editor-schemas.ts';
import { openEditor } from '../support/editor.ts';
import { repository } from '../support/raw-rows.ts';
import { minimalProject } from '../support/temp-project.ts';

const vegaLite = 'https://vega.github.io/schema/vega-lite/v6.4.json';
const editor = await openEditor([vegaLite]);

const read = (file: string): Promise<string> => readFile(join(repository, file), 'utf8');
const readJson = async (file: string): Promise<object> => JSON.parse(await read(file)) as object;
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('the schemas of the repository are what npm run schemas writes', async () => {
  assert.deepEqual(editor.schemas, asJson(editorSchemas()));
  assert.deepEqual(await readJson('schemas/site.schema.json'), asJson(siteJsonSchema()));
});

test('npm run schemas replaces the schemas in the settings, and nothing else', async () => {
  const root = await mkdtemp(join(tmpdir(), 'perfdocs-schemas-'));
  try {
    await mkdir(join(root, '.vscode'));
    const settings = join(root, '.vscode/settings.json');
    await writeFile(settings, '{ // Ours.\n  "json.schemas": [{ "url": "old" }], "editor.tabSize": 2 }');
    const script = join(repository, 'src/cli/write-schemas.ts');
    await promisify(execFile)(process.execPath, [script], { cwd: root });
    assert.equal(
      await readFile(settings, 'utf8'),
      `{ // Ours.\n  "json.schemas": ${JSON.stringify(editorSchemas())}, "editor.tabSize": 2 }`,
    );
    assert.equal(
      await readFile(join(root, 'schemas/site.schema.json'), 'utf8'),
      JSON.stringify(siteJsonSchema()),
    );
  } finally {
    await rm(root, { recursive: true });
  }
});

test('every JSON file of content/ has one schema, by its name and by its "$schema", and keeps to it', async () => {
  const files = await glob('content/**/*.json', { cwd: repository });
  // The projects that tests keep have such folders too.
  const matched = [...editor.matched.values()].flat().filter((file) => file.startsWith('content/'));
  assert.deepEqual(matched.toSorted(), files.toSorted());
  assert.ok(files.length >= 8, `${files.length} files`);
  for (const file of files) {
    const document = await readJson(file);
    assert.ok('$schema' in document, file);
    assert.equal(editor.schemaOf(file, document), editor.schemaOf(file, {}), file);
    assert.deepEqual(editor.underline(file, document), [], file);
  }
});

test('only the schema of the installed Vega-Lite is fetched, from a domain that the settings trust', async () => {
  const known = new Set(editor.schemas.map(({ url }) => url));
  const named = JSON.stringify(editor.schemas).matchAll(/"\$ref":"(https:[^#"]+)/g);
  const fetched = new Set([...named].flatMap(([, url]) => (url && !known.has(url) ? [url] : [])));
  assert.deepEqual([...fetched], [vegaLite]);
  const { version } = (await readJson('node_modules/vega-lite/package.json')) as { version: string };
  assert.match(version, /^6\.4\./);
  const settings = await read('.vscode/settings.json');
  assert.match(
    settings,
    /"json\.schemaDownload\.trustedDomains": \{ "https:\/\/vega\.github\.io\/": true \}/,
  );
});

const figure = 'content/figures/throughput.vl.json';
const dataPackage = 'content/results/datapackage.json';
const site = 'content/site.json';

/** A mistake in a file of a small project, and what is underlined. */
const mistakes: readonly (readonly [
  file: keyof typeof minimalProject,
  from: string,
  to: string,
  underlined: readonly string[],
])[] = [
  [
    figure,
    '"mark"',
    '"usermeta": { "perfdocs": { "higlight": {} } }, "mark"',
    ['/usermeta/perfdocs additionalProperties higlight'],
  ],
  [
    figure,
    '"mark"',
    '"usermeta": { "perfdocs": { "highlight": { "fields": "a", "equal": null } } }, "mark"',
    [
      '/usermeta/perfdocs/highlight additionalProperties fields',
      '/usermeta/perfdocs/highlight required field',
      '/usermeta/perfdocs/highlight/equal type',
    ],
  ],
  [dataPackage, '"name": "runs",', '', ['/resources/0 required name']],
  [dataPackage, '"unit": "req/s"', '"unit": 1', ['/resources/0/schema/fields/3/unit type']],
  [dataPackage, '"type": "date"', '"type": "day"', ['/resources/0/schema/fields/2/type enum']],
  [
    dataPackage,
    '"name": "test",',
    '"name": "test", "licenses": [{}],',
    ['/licenses/0 anyOf', '/licenses/0 required name', '/licenses/0 required path'],
  ],
  [site, '"chapter":', '"chaptr":', [' additionalProperties chaptr', ' required chapter']],
  [site, '"branch": "main"', '"branch": 1', ['/repository/branch type']],
  [
    site,
    '"url": "https://github.com/example/docs"',
    '"url": "docs"',
    ['/repository/url format', '/repository/url pattern'],
  ],
];

test('a mistake is underlined where it is', () => {
  for (const [file, from, to, underlined] of mistakes) {
    const whole = minimalProject[file];
    assert.ok(whole.includes(from), from);
    const document = JSON.parse(whole.replace(from, to)) as object;
    assert.deepEqual(editor.underline(file, document).toSorted(), underlined, to);
  }
});
