import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { filesBelow } from '../support/built-pages.ts';
import { type BrokenProject, breakProject, placeOf, withoutWarnings } from '../support/broken-project.ts';
import { runHere } from '../support/command.ts';
import { type ProjectCopy, copyProject, repositoryRoot } from '../support/project-copy.ts';

let broken: BrokenProject<ProjectCopy>;

before(async () => {
  broken = await breakProject(await copyProject());
});

after(() => broken.copy.remove());

test('check on the project itself finds nothing, and says what it checked', async () => {
  const files = await filesBelow(join(repositoryRoot, 'content'));
  const count = (pattern: RegExp): number => files.filter((file) => pattern.test(file)).length;
  const tables = count(/^results\/.*\.(csv|sql)$/);
  const { code, stdout, stderr } = await runHere(repositoryRoot, ['check']);
  assert.equal(stderr, '');
  assert.match(
    stdout,
    new RegExp(
      `^checked ${tables} tables, ${count(/\.vl\.json$/)} figures.* and ${count(/\.mdx$/)} pages$`,
      'm',
    ),
  );
  assert.doesNotMatch(stdout, / {2}error {2}/);
  assert.equal(code, 0);
});

test('check reports all mistakes at once, in order, each with its place and a hint', async () => {
  const { code, stdout, stderr } = await broken.copy.run(['check', '--silent']);
  assert.equal(code, 1);
  assert.equal(stderr, '');
  assert.deepEqual(withoutWarnings(stdout), broken.report);
});

test('check --json gives the same for machines', async () => {
  const { code, stdout, stderr } = await broken.copy.runHere(['check', '--json']);
  assert.equal(code, 1);
  assert.equal(stderr, '');
  const diagnostics = JSON.parse(stdout) as Record<string, string | number>[];
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const lines = errors.flatMap(({ file, line, column, severity, code: name, message, hint }) => [
    `${file}:${line}:${column}  ${severity}  ${name}  ${message}`,
    `    ${hint}`,
  ]);
  assert.deepEqual(lines, broken.report.slice(0, -1));
  for (const { line, column } of diagnostics)
    assert.deepEqual([typeof line, typeof column], ['number', 'number']);
});

test('in GitHub Actions each mistake is an annotation too', async () => {
  const { code, stdout } = await broken.copy.runHere(['check'], { GITHUB_ACTIONS: 'true' });
  assert.equal(code, 1);
  const annotations = stdout.split('\n').filter((line) => line.startsWith('::error '));
  assert.equal(annotations.length, 5);
  assert.equal(
    annotations[3],
    '::error file=content/results/nginx-throughput.csv,line=2,col=17,title=type-error::"fast" is not a number in ' +
      'throughput%0Awrite a finite number such as 1234.5, without separators or unit, or a missing value of the schema',
  );
  assert.ok(
    annotations.every((line) => /^::error file=content\/\S+,line=\d+,col=\d+,title=[a-z-]+::/.test(line)),
  );
  const report = stdout.split('\n').filter((line) => !line.startsWith('::'));
  assert.deepEqual(withoutWarnings(report.join('\n')), broken.report);
});

test('check names the field of a figure that its table does not have, and the one that was meant', async () => {
  const copy = await copyProject();
  try {
    const file = 'content/figures/minimum-memory.vl.json';
    const right = '{ "x": { "field": "memory", "type": "quantitative" } }';
    await copy.replace(file, right, right.replace('memory', 'memmory'));
    const { code, stdout, stderr } = await copy.runHere(['check']);
    assert.equal(code, 1);
    assert.equal(stderr, '');
    const place = placeOf(await copy.read(file), '"memmory"');
    assert.ok(stdout.includes(`${file}:${place}  error  unknown-field  `), stdout);
    assert.match(stdout, /did you mean "memory"\?/i);
    assert.match(stdout, /^1 error/m);
  } finally {
    await copy.remove();
  }
});
