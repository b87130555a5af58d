import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { citationFile } from '../../src/machines/citation-file.ts';
import type { Project } from '../../src/project/project.ts';
import { minimalProject } from '../support/temp-project.ts';
import { addresses, withOpenProject } from './test-project.ts';

/** The reference of the minimal project with changes, as CITATION.cff has it. */
function citing(project: Project, change: Partial<Project['references'][number]>): unknown {
  const [reference = assert.fail('no reference')] = project.references;
  const references = [{ ...reference, ...change }];
  const file = parse(citationFile({ ...project, references }, addresses)) as Record<string, unknown>;
  return file['preferred-citation'];
}

test('CITATION.cff cites the site as a data set, and best the work that it rests on', async () => {
  const written = JSON.parse(minimalProject['content/results/datapackage.json']) as object;
  const about = { version: '1.0.0', created: '2024-02-29T00:00:00Z', keywords: ['test'] };
  const licenses = [{ name: 'CC-BY-4.0' }];
  const dataPackage = JSON.stringify({ ...written, ...about, licenses });
  await withOpenProject({ 'content/results/datapackage.json': dataPackage }, (project) => {
    assert.equal(
      citationFile(project, addresses),
      `cff-version: 1.2.0
message: If you use these results, please cite the work that they were published in.
type: dataset
title: Test Performance
abstract: A chapter for tests.
authors:
  - name: The Authors
    website: https://example.org/
version: 1.0.0
date-released: 2024-02-29
license: CC-BY-4.0
url: https://docs.example.org/some/base/performance/
repository-code: https://github.com/example/docs
keywords:
  - test
preferred-citation:
  type: generic
  title: A paper
  authors:
    - family-names: Author
      given-names: A.
  collection-title: A venue
  year: 2021
  url: https://example.org/paper
`,
    );
    const href = 'https://doi.org/10.1145/3447786.3456248';
    assert.deepEqual(citing(project, { href, bibtex: '@article{a,\n}', authors: [{ name: 'ACM' }] }), {
      type: 'article',
      title: 'A paper',
      authors: [{ name: 'ACM' }],
      journal: 'A venue',
      year: 2021,
      doi: '10.1145/3447786.3456248',
    });
    assert.deepEqual(citing(project, { href: undefined, venue: undefined }), {
      type: 'generic',
      title: 'A paper',
      authors: [{ 'family-names': 'Author', 'given-names': 'A.' }],
      year: 2021,
    });
  });
});

test('without references, licence and version CITATION.cff has what there is', async () => {
  await withOpenProject({}, (project) => {
    const file = parse(citationFile({ ...project, references: [] }, addresses)) as Record<string, unknown>;
    assert.deepEqual(Object.keys(file), [
      'cff-version',
      'message',
      'type',
      'title',
      'abstract',
      'authors',
      'license-url',
      'url',
      'repository-code',
    ]);
    assert.equal(file.message, 'If you use these results, please cite them as below.');
    assert.equal(file['license-url'], 'https://example.org/');
  });
});

test('persons have the parts of their names as they are written, with what stands between and behind them', async () => {
  const people = [
    { givenName: 'Vincent', familyName: 'van Gogh', path: 'https://example.org/vincent', roles: ['creator'] },
    { title: 'A museum', roles: ['creator', 'publisher'] },
    { title: 'A sponsor', roles: ['funder'] },
  ];
  const written = JSON.parse(minimalProject['content/results/datapackage.json']) as object;
  const changes = {
    'content/results/datapackage.json': JSON.stringify({ ...written, contributors: people }),
    'content/references.bib':
      '@misc{a, author = {van der Berg, Anna and Knuth, Jr., Donald and {Van Gogh Museum}}, title = {A}, year = 2021}',
  };
  await withOpenProject(changes, (project) => {
    const file = parse(citationFile(project, addresses)) as Record<string, unknown>;
    assert.deepEqual(file.authors, [
      { 'family-names': 'van Gogh', 'given-names': 'Vincent', website: 'https://example.org/vincent' },
      { name: 'A museum' },
    ]);
    assert.deepEqual((file['preferred-citation'] as Record<string, unknown>).authors, [
      { 'family-names': 'Berg', 'given-names': 'Anna', 'name-particle': 'van der' },
      { 'family-names': 'Knuth', 'given-names': 'Donald', 'name-suffix': 'Jr.' },
      { name: 'Van Gogh Museum' },
    ]);
  });
});
