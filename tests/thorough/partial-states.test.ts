import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  csv,
  figureFile,
  measuredProject,
  page,
  sectionsOf,
  withGitProject,
} from '../support/git-project.ts';

test('a specification without its data, a new figure, a deleted one, one that cannot be drawn', async () => {
  await withGitProject(async (project) => {
    await project.replace(figureFile, 'Throughput by system', 'Requests by system');
    await project.write('content/figures/more.vl.json', String(measuredProject[figureFile]));
    assert.deepEqual((await sectionsOf(project)).Figures, [
      'more | new: Throughput by system',
      'throughput | changed: specification; the values are the same',
    ]);
    project.commit();
    project.git('rm', '--quiet', 'content/figures/more.vl.json');
    await project.replace(figureFile, '"bar"', '"beam"');
    const sections = await sectionsOf(project, 'HEAD');
    assert.deepEqual(sections.Figures, ['more | deleted: Throughput by system']);
    assert.match(sections['']?.[0] ?? '', /^The present state does not pass .* unknown-name .* left out\.$/);
  });
});

test('a state with a wrong row is compared as its CSVs stand, in both directions', async () => {
  await withGitProject(async (project) => {
    await project.replace(csv, '2021-04-26,300', '2021-04-26,fast');
    const { '': head, ...present } = await sectionsOf(project);
    assert.deepEqual(present, {
      Tables: ['runs | 1 cell changed'],
      'Values in tables': ['runs | Unikraft, run 1 | throughput | 300 req/s | fast'],
    });
    assert.equal(
      head?.[0],
      `The present state does not pass its checks (${csv}:2:23 type-error "fast" is not a number in throughput): its CSVs are compared as they stand, figures, claims and derived tables are not.`,
    );
    const wrong = project.commit();
    await project.replace(csv, 'fast', '300');
    const { '': first, ...old } = await sectionsOf(project, 'HEAD');
    assert.match(first?.[0] ?? '', /^The old state does not pass its checks /);
    assert.equal(first?.[1], `changes since HEAD (${wrong})`);
    assert.deepEqual(old['Values in tables'], ['runs | Unikraft, run 1 | throughput | fast | 300 req/s']);
  });
});

test('what the descriptor of old did not tell is not new, and pages that cannot be parsed have lost nothing', async () => {
  await withGitProject(async (project) => {
    const descriptor = 'content/results/datapackage.json';
    const text = await readFile(join(project.root, descriptor), 'utf8');
    await project.write(descriptor, text.slice(1));
    const broken = project.commit();
    await project.write(descriptor, text);
    const { '': head, ...rest } = await sectionsOf(project, broken);
    assert.deepEqual(rest, {});
    assert.match(head?.[0] ?? '', /^The old state does not pass its checks \(.*json-syntax/);
    assert.equal(head?.[1], `nothing changed in results, figures and claims since ${broken}`);
    const good = project.commit();
    await project.replace(page, '</Claim>', '');
    const { '': unparsed, ...others } = await sectionsOf(project, good);
    assert.deepEqual(others, {});
    assert.match(unparsed?.[0] ?? '', /^The present state does not pass its checks \(.*mdx-syntax/);
  });
});

test('a sentence that was false before has not become so', async () => {
  await withGitProject(async (project) => {
    await project.replace(csv, '2021-04-28,340', '2021-04-28,400');
    project.commit();
    await project.replace(csv, 'Linux,1,2021-04-26,200', 'Linux,1,2021-04-26,190');
    const sections = await sectionsOf(project, 'HEAD');
    assert.deepEqual(Object.keys(sections), [
      '',
      'Figures',
      'Values in figures',
      'Tables',
      'Values in tables',
    ]);
    assert.equal(sections['']?.length, 1);
  });
});
