import assert from 'node:assert/strict';
import { test } from 'node:test';
import { datasetJsonLd } from '../../src/machines/dataset-json-ld.ts';
import { type JsonLd, printJsonLd } from '../../src/machines/json-ld.ts';
import type { Project } from '../../src/project/project.ts';
import { minimalProject } from '../support/temp-project.ts';
import { addresses, withOpenProject } from './test-project.ts';

const dataPackage = JSON.stringify({
  ...(JSON.parse(minimalProject['content/results/datapackage.json']) as object),
  title: 'Test results',
  version: '1.0.0',
  keywords: ['test'],
  licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
  contributors: [
    { title: 'The Lab', path: 'https://example.org/lab' },
    { givenName: 'Ada', familyName: 'L' },
  ],
  sources: [{ title: 'A paper', path: 'https://example.org/paper', version: '2' }],
  environment: { cpu: 'One', settings: ['a', 'b'] },
});

/** A thing as a machine reads it from the page. */
function read(thing: JsonLd): unknown {
  return JSON.parse(JSON.stringify(thing));
}

function dataset(project: Project, name: string): unknown {
  const table = project.results.tables.get(name) ?? assert.fail(name);
  return read(datasetJsonLd(project, table, addresses));
}

test('a script element cannot be ended by the data in it', () => {
  const text = printJsonLd([{ '@type': 'Thing', name: '</script><!-- & "', url: undefined }]);
  assert.equal(
    text,
    '{"@context":"https://schema.org","@graph":[{"@type":"Thing","name":"\\u003c/script>\\u003c!-- & \\""}]}',
  );
  assert.deepEqual(JSON.parse(text), {
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'Thing', name: '</script><!-- & "' }],
  });
});

test('a table is a data set with its variables, its machine, its sources and its files', async () => {
  await withOpenProject({ 'content/results/datapackage.json': dataPackage }, (project) => {
    assert.deepEqual(dataset(project, 'runs'), {
      '@type': 'Dataset',
      '@id': 'https://docs.example.org/some/base/data/runs/#dataset',
      name: 'Runs',
      description: 'Runs. 7 rows of Test results.',
      url: 'https://docs.example.org/some/base/data/runs/',
      inLanguage: 'en',
      isAccessibleForFree: true,
      keywords: ['test'],
      version: '1.0.0',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      creator: [
        { '@type': 'Organization', name: 'The Lab', url: 'https://example.org/lab' },
        { '@type': 'Person', name: 'Ada L' },
      ],
      variableMeasured: [
        { '@type': 'PropertyValue', name: 'Throughput', alternateName: 'throughput', unitText: 'req/s' },
        { '@type': 'PropertyValue', name: 'Least memory', alternateName: 'memory', unitText: 'MB' },
      ],
      measurementTechnique: 'CPU: One\nSettings: a, b',
      isBasedOn: [{ '@type': 'CreativeWork', name: 'A paper (2)', url: 'https://example.org/paper' }],
      distribution: [
        {
          '@type': 'DataDownload',
          contentUrl: 'https://docs.example.org/some/base/data/runs.csv',
          encodingFormat: 'text/csv',
        },
        {
          '@type': 'DataDownload',
          contentUrl: 'https://docs.example.org/some/base/data/runs.parquet',
          encodingFormat: 'application/vnd.apache.parquet',
        },
      ],
      includedInDataCatalog: {
        '@type': 'DataCatalog',
        name: 'Test results',
        url: 'https://docs.example.org/some/base/data/',
      },
    });
  });
});
