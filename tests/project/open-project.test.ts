import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openProject } from '../../src/project/open-project.ts';
import { minimalProject, withProject } from '../support/temp-project.ts';

test('a minimal project is opened', async () => {
  await withProject({}, async (root) => {
    const { project, diagnostics } = await openProject(root);
    project?.results.close();
    assert.deepEqual(diagnostics, []);
    assert.deepEqual([...(project?.figures.keys() ?? [])], ['throughput']);
    assert.equal(project?.site.language, 'en');
    assert.deepEqual([...project.results.tables.keys()], ['runs', 'kernels']);
  });
});

test('faults everywhere are reported at once, sorted, and without those that follow from others', async () => {
  const csv = minimalProject['content/results/runs.csv'];
  const faults = {
    'content/site.json': minimalProject['content/site.json'].replace(
      '"chapter": "Performance",',
      '"chapters": "P",',
    ),
    'content/results/runs.csv': csv.replace('Linux,2,2021-04-27,210,9', 'Linux,2,2021-04-27,fast,9'),
    'content/figures/throughput.vl.json': '{\n  "title": "A"\n}\n',
    'content/performance/index.mdx':
      '---\ntitle: A\ndescription: B.\norder: one\n---\n\n<Figure id="throughput" /> <FigureRef id="troughput" />\n\n' +
      '<Cite id="paper" /> <DataTable of="runs" />\n',
  };
  await withProject(faults, async (root) => {
    const { project, diagnostics } = await openProject(root);
    assert.equal(project, undefined);
    assert.deepEqual(
      diagnostics.map(
        ({ code, severity, file, line, column }) => `${severity} ${file}:${line}:${column} ${code}`,
      ),
      [
        'error content/figures/throughput.vl.json:1:1 spec-error',
        'error content/performance/index.mdx:4:8 frontmatter-error',
        'error content/performance/index.mdx:7:28 unknown-figure',
        'error content/performance/index.mdx:9:1 unknown-reference',
        'error content/results/runs.csv:6:20 type-error',
        'error content/site.json:1:1 site-error',
        'error content/site.json:4:15 site-error',
      ],
    );
    assert.deepEqual(
      diagnostics.map(({ message }) => message),
      [
        '"$schema" is missing',
        'order: must be a number',
        'there is no figure "troughput"',
        'there is no reference "paper"',
        '"fast" is not a number in throughput',
        'chapter: is missing',
        'Unrecognized key: "chapters"',
      ],
    );
  });
});

test('warnings do not keep a project from being opened', async () => {
  const spec = minimalProject['content/figures/throughput.vl.json'];
  const changed = spec.replace('"encoding": {', '"encoding": { "shape": { "field": "system" },');
  await withProject({ 'content/figures/throughput.vl.json': changed }, async (root) => {
    const { project, diagnostics } = await openProject(root);
    project?.results.close();
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['spec-warning'],
    );
    assert.equal(project?.figures.size, 1);
  });
});

test('an empty folder lacks what a project needs', async () => {
  const nothing = Object.fromEntries(Object.keys(minimalProject).map((name) => [name, undefined]));
  await withProject(nothing, async (root) => {
    const { project, diagnostics } = await openProject(root);
    assert.equal(project, undefined);
    assert.deepEqual(
      diagnostics.map(({ code, file }) => `${code} ${file}`),
      [
        'file-missing content/performance/index.mdx',
        'file-missing content/results/datapackage.json',
        'file-missing content/site.json',
      ],
    );
  });
});
