import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { leanPages } from '../../src/lean/lean-page.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const policy =
  "default-src 'self'; script-src 'self' 'sha256-ofAnotherPage='; style-src 'self' 'sha256-ofAll=' 'sha256-ofOthers=';";

function pageOf(css: string, body: string): string {
  return (
    `<!DOCTYPE html><html><head><meta http-equiv="content-security-policy" content="${policy}">` +
    `<style>${css}</style></head><body>${body}</body></html>`
  );
}

/** What a page keeps of a style sheet. */
function keptOf(css: string, body: string, fetched: string[] = []): string {
  return /<style>(.*)<\/style>/s.exec(leanPages(fetched)(pageOf(css, body)))?.[1] ?? '';
}

test('rules stay where every part of their selector has an element, whatever its state', () => {
  const body = '<main class="a b"><p title="t > 0">x</p></main>';
  for (const rule of [
    '.a.b{top:0}',
    'main:hover p{top:0}',
    ':is(h2,p):not(.gone){top:0}',
    'p[aria-current]:before{top:0}',
    'main:has(.later){top:0}',
    '@media print{.a>p{top:0}}',
  ])
    assert.equal(keptOf(rule, body), rule);
  for (const rule of [
    '.c{top:0}',
    'p.a{top:0}',
    'h2 p{top:0}',
    ':is(h2,h3){top:0}',
    '@media print{.c{top:0}}',
  ])
    assert.equal(keptOf(rule, body), '', rule);
  assert.equal(keptOf('.c,.a{top:0}', body), '.a{top:0}');
});

test('custom properties stay where styles, elements or what comes later ask for them', () => {
  const css = ':root{--a:var(--b);--b:1px;--c:2px;--d:3px;--e:var(--f);--f:4px}p{top:var(--a)}';
  const body = '<p>x</p><svg><path fill="var(--c)"/></svg>';
  assert.equal(
    keptOf(css, body, ['.later{left:var( --d)}']),
    ':root{--a:var(--b);--b:1px;--c:2px;--d:3px}p{top:var(--a)}',
  );
});

test('scopes become short classes, of the same weight, for the elements that are told by them; over all pages the same', () => {
  const lean = leanPages([]);
  const [first, second] = ['data-astro-cid-aaaaaaaa', 'data-astro-cid-bbbbbbbb'];
  const css = `p[${first}]{top:0}.x[${second}]{left:0}`;
  const page = lean(
    pageOf(css, `<p class="y" ${first}></p><b ${first}="true">c</b><i class="x" ${second}></i>`),
  );
  assert.match(page, /<style>p\.A\{top:0\}\.x\.B\{left:0\}<\/style>/);
  assert.match(page, /<body><p class="y A"><\/p><b>c<\/b><i class="x B"><\/i><\/body>/);
  assert.match(lean(pageOf(css, `<i class="x" ${second}></i>`)), /<style>\.x\.B\{left:0\}.*<i class="x B">/);
});

test('the policy has the hashes of the page itself', () => {
  const script = 'go()';
  const data = '<script type="application/ld+json">{}</script><script type="module" src="/a.js"></script>';
  const page = leanPages([])(pageOf('p{top:0}', `<p>x</p><script>${script}</script>${data}`));
  const [, content] = /content="([^"]*)"/.exec(page) ?? [];
  assert.equal(
    content,
    `default-src 'self'; script-src 'self' ${hash(script)}; style-src 'self' ${hash('p{top:0}')};`,
  );
});
