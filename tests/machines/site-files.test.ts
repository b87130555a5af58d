import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressesOf } from '../../src/machines/addresses.ts';
import { hostHeaders } from '../../src/machines/host-headers.ts';
import { robotsText } from '../../src/machines/robots.ts';
import { listPaths } from '../../src/machines/site-paths.ts';
import { sitemap } from '../../src/machines/sitemap.ts';
import { addresses } from './test-project.ts';

const routes = ['404.astro', 'claims.astro', 'data/[name].astro', 'data/index.astro', 'figures/[id].astro'];
const files = [...routes, 'figures/index.astro', 'index.astro', 'performance/[...slug].astro'];

test('addresses are whole, below the base, however it is written', () => {
  for (const base of ['/some/base', '/some/base/']) {
    const { file, page, twin, table } = addressesOf({ site: 'https://docs.example.org', base });
    assert.deepEqual(
      [file('/feed.xml'), page('a', 'b'), twin(''), twin('a'), table('t')],
      [
        'https://docs.example.org/some/base/feed.xml',
        'https://docs.example.org/some/base/performance/a/#b',
        'https://docs.example.org/some/base/performance/index.md',
        'https://docs.example.org/some/base/performance/a.md',
        'https://docs.example.org/some/base/data/t/',
      ],
    );
  }
  assert.equal(addressesOf({ site: 'https://a.org', base: '/' }).page(''), 'https://a.org/performance/');
});

test('the paths of a site follow from its routes and from what has a page', () => {
  const values = { 'performance/[...slug]': ['', 'memory'], 'data/[name]': ['runs'] };
  assert.deepEqual(listPaths(files, values), [
    'claims/',
    'data/',
    'data/runs/',
    'figures/',
    'performance/',
    'performance/memory/',
  ]);
});

test('a sitemap has an entry for each page, with its day where it is known', () => {
  const pages = [
    { address: 'https://a.org/?a&b', changed: undefined },
    { address: 'https://a.org/c/', changed: '2024-02-29T12:00:00Z' },
  ];
  assert.equal(
    sitemap(pages),
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>https://a.org/?a&amp;b</loc></url>
  <url><loc>https://a.org/c/</loc><lastmod>2024-02-29T12:00:00Z</lastmod></url>
</urlset>
`,
  );
});

test('robots.txt names the sitemap below the base', () => {
  assert.equal(
    robotsText(addresses),
    'User-agent: *\nAllow: /\n\nSitemap: https://docs.example.org/some/base/sitemap.xml\n',
  );
});

test('no header forbids to frame a figure, and all other folders forbid it', () => {
  assert.equal(
    hostHeaders('/some/base', ['performance/memory/', '', '404/', 'figures/a/', 'performance/']),
    `/some/base/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()

/some/base/
  Content-Security-Policy: frame-ancestors 'self'

/some/base/performance/*
  Content-Security-Policy: frame-ancestors 'self'

/some/base/figures/*
  Access-Control-Allow-Origin: *

/some/base/data/*
  Access-Control-Allow-Origin: *

/some/base/_astro/*
  Cache-Control: public, max-age=31536000, immutable
`,
  );
});
