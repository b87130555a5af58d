import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonLd } from '../../src/machines/json-ld.ts';
import { chapterPageJsonLd, plainPageJsonLd } from '../../src/machines/page-json-ld.ts';
import { minimalProject } from '../support/temp-project.ts';
import { addresses, pageOf, withOpenProject } from './test-project.ts';

const index = `${minimalProject['content/performance/index.mdx']}\nAs in <Cite id="paper" />, <DataTable of="kernels" />.\n`;

/** A thing as a machine reads it from the page. */
function read(thing: JsonLd): unknown {
  return JSON.parse(JSON.stringify(thing));
}

test('a page of the chapter is an article, with the way to it, the site and the data sets that it is based on', async () => {
  await withOpenProject({ 'content/performance/index.mdx': index }, (project) => {
    const [article, crumbs, site, ...others] = chapterPageJsonLd(
      project,
      pageOf(project, ''),
      { image: 'https://example.org/card.png', changed: '2024-02-29T12:00:00Z' },
      addresses,
    ).map(read);
    const organization = { '@type': 'Organization', name: 'The Authors', url: 'https://example.org/' };
    const address = 'https://docs.example.org/some/base/performance/';
    assert.deepEqual(article, {
      '@type': 'TechArticle',
      '@id': `${address}#article`,
      headline: 'Performance',
      description: 'What it costs.',
      url: address,
      inLanguage: 'en',
      dateModified: '2024-02-29T12:00:00Z',
      image: ['https://example.org/card.png'],
      author: organization,
      license: 'https://example.org/',
      isPartOf: { '@id': `${address}#website` },
      isBasedOn: [...project.results.tables.keys()].map((name) => ({
        '@id': `${addresses.table(name)}#dataset`,
      })),
      about: { '@type': 'Thing', name: 'Example', url: 'https://example.org/' },
      citation: [
        {
          '@type': 'CreativeWork',
          name: 'A paper',
          url: 'https://example.org/paper',
          datePublished: '2021',
          author: [{ '@type': 'Person', name: 'A. Author' }],
        },
      ],
    });
    assert.deepEqual(crumbs, {
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Example', item: 'https://example.org/' },
        { '@type': 'ListItem', position: 2, name: 'Performance', item: address },
      ],
    });
    assert.deepEqual(site, {
      '@type': 'WebSite',
      '@id': `${address}#website`,
      name: 'Test Performance',
      description: 'A chapter for tests.',
      url: address,
      inLanguage: 'en',
      publisher: organization,
      license: 'https://example.org/',
    });
    assert.deepEqual(others, []);
  });
});

test('any other page is a web page below the chapter', async () => {
  await withOpenProject({}, (project) => {
    const address = addresses.file('claims/');
    const image = addresses.file('cards/site.png');
    const data = { name: 'Data', address: addresses.file('data/') };
    const words = { title: 'Claims', description: 'All of them.', address, image, above: [data] };
    const [page, crumbs] = plainPageJsonLd(project, words, addresses).map(read);
    assert.deepEqual(page, {
      '@type': 'WebPage',
      '@id': 'https://docs.example.org/some/base/claims/#page',
      name: 'Claims',
      description: 'All of them.',
      url: address,
      inLanguage: 'en',
      primaryImageOfPage: { '@type': 'ImageObject', url: image },
      isPartOf: { '@id': 'https://docs.example.org/some/base/performance/#website' },
    });
    const steps = (crumbs as { itemListElement: { position: number; name: string; item: string }[] })
      .itemListElement;
    assert.deepEqual(
      steps.slice(2).map(({ position, name, item }) => [position, name, item]),
      [
        [3, 'Data', data.address],
        [4, 'Claims', address],
      ],
    );
  });
});
