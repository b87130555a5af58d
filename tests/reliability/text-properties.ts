import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontmatter } from '../../src/chapter/read-frontmatter.ts';
import { readPage } from '../../src/chapter/read-page.ts';
import { parseNumbers } from '../../src/claims/parse-numbers.ts';
import { readHead } from '../../src/claims/read-head.ts';
import { type Diagnostic, diagnose } from '../../src/diagnostics/diagnostic.ts';
import { parseJson } from '../../src/diagnostics/json-document.ts';
import { isSafeLink } from '../../src/diagnostics/link-safety.ts';
import { reportText } from '../../src/diagnostics/report-text.ts';
import { minimalProject } from '../support/temp-project.ts';
import { check } from '../claims/checked-claim.ts';
import { imports } from './import-properties.ts';
import { mutated } from './mutated.ts';
import type { FuzzProperty } from './property.ts';

/** That each diagnostic has a place in the text, and words. */
export function assertPlaced(diagnostics: readonly Diagnostic[], text: string): void {
  const lines = text.split(/\r\n|\n|\r/);
  for (const { line, column, message, hint } of diagnostics) {
    assert.ok(line >= 1 && line <= lines.length, `line ${line} of ${lines.length}: ${message}`);
    assert.ok(column >= 1 && column <= (lines[line - 1] ?? '').length + 2, `column ${column}: ${message}`);
    assert.ok(message !== '' && hint !== '');
  }
}

const page = `---
title: Boot times
description: How long a guest takes.
order: 1
---

A guest takes <Value query="boot" format=".0f" unit="µs" />, **between** <Claim query="boot" columns="a, b"
agrees="at-most">1.2 to 3 ms</Claim> (<FigureRef id="boot" />), see [memory](memory.mdx#top) &amp; \`code {\`.

<Callout type="note" title="Caveat">Measured {/* perfdocs-ignore-next */} in 5 ms.</Callout>

| a | b |
| - | - |
| 1 | 10% |
`;

const json: FuzzProperty = {
  name: 'JSON is read as JSON.parse reads it, or refused at its place',
  property: fc.property(
    fc.oneof(fc.json().chain(mutated), mutated(minimalProject['content/figures/throughput.vl.json'])),
    (text) => {
      const { document, diagnostics } = parseJson(text, 'x.json', { repeated: true });
      assertPlaced(diagnostics, text);
      if (document === undefined) assert.ok(diagnostics.length > 0);
      else assert.deepEqual(document.value, JSON.parse(text.replace(/^\uFEFF/, '')));
    },
  ),
};

const pages: FuzzProperty = {
  name: 'a page is read, or refused at its place',
  property: fc.property(fc.oneof(mutated(page), fc.string()), (text) => {
    const { page: read, diagnostics } = readPage(text, 'content/performance/x.mdx');
    assertPlaced(diagnostics, text);
    assert.ok(read !== undefined || diagnostics.length > 0);
  }),
};

const frontmatter: FuzzProperty = {
  name: 'a head of a page is read, or refused',
  property: fc.property(
    mutated('title: Boot\ndescription: "How: long"\norder: 3\nformerly: [a, b]\n'),
    (text) => {
      const { placed, diagnostics } = readFrontmatter(text, 'x.mdx');
      assert.ok(placed !== undefined || diagnostics.length > 0);
    },
  ),
};

const claims: FuzzProperty = {
  name: 'words of a claim are compared, or refused at their place',
  property: fc.property(
    mutated('10%-12% and 1,234.5 requests per second, -3 µs (2.5x)'),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    (words, value) => {
      for (const number of parseNumbers(words)) assert.equal(typeof number.value, 'number');
      fc.pre(!/[<{}\n\r\\]/.test(words));
      const { page: read, diagnostics } = check(words, [[value, '%']]);
      assertPlaced(diagnostics, read.source);
    },
  ),
};

const heads: FuzzProperty = {
  name: 'the comment of a query is read, or refused at its place',
  property: fc.property(mutated('-- How much.\n-- units: low %, high ms\n-- n: runs\nSELECT 1'), (text) => {
    assertPlaced(readHead(text, 'x.sql').diagnostics, text);
  }),
};

const reports: FuzzProperty = {
  name: 'a report has two lines for each diagnostic, whatever it quotes',
  property: fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (message, hint) => {
    const text = reportText([diagnose('type-error', { file: 'x', line: 1, column: 1 }, message, hint)], {
      color: false,
    });
    assert.equal(text.split(/[\n\r\u2028\u2029\u0085]/).length, 3);
    assert.doesNotMatch(text.replaceAll('\n', ''), /\p{Cc}/u);
  }),
};

const links: FuzzProperty = {
  name: 'a link that is let through is one of http, https or mail, as browsers read it',
  property: fc.property(mutated('javascript:alert(1)'), (link) => {
    const url = URL.parse(link, 'https://example.org/a/');
    if (url && isSafeLink(link)) assert.match(url.protocol, /^(https?|mailto):$/);
  }),
};

/** What is text all through, and needs no database. */
export const textProperties: readonly FuzzProperty[] = [
  json,
  pages,
  frontmatter,
  claims,
  heads,
  imports,
  reports,
  links,
];
