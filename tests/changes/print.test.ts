import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createColors } from 'picocolors';
import { mdxToMdast } from 'satteri';
import { markdownText } from '../../src/changes/markdown-text.ts';
import { printMarkdown } from '../../src/changes/print-markdown.ts';
import { printText } from '../../src/changes/print-text.ts';
import type { Report } from '../../src/changes/report.ts';
import type { ReportSection } from '../../src/changes/report-sections.ts';

const columns = [
  { title: 'Row', numeric: false },
  { title: 'Change', numeric: true },
];

function reportOf(rows: readonly (readonly string[])[], gaps: readonly string[] = []): Report {
  return { with: 'v1 (0a1b2c3)', gaps, sections: [{ title: 'Values', columns, rows }] };
}

test('text: aligned columns, bold and dim only in colour, one line for each row', () => {
  const report = reportOf([
    ['Unikraft', '+6.25%'],
    ['a\nb\u001b[31m\u202e', '−1%'],
  ]);
  assert.equal(
    printText(report, { color: false }),
    'changes since v1 (0a1b2c3)\n\nValues\n  Row       Change\n  Unikraft  +6.25%\n  a b [31m     −1%',
  );
  const colored = printText(report, { color: true });
  assert.ok(colored.includes(createColors(true).bold('Values')));
  assert.equal(
    printText({ ...report, sections: [] }, { color: false }),
    'nothing changed in results, figures and claims since v1 (0a1b2c3)',
  );
});

const hostile = [
  ['a|b', 'a&#124;b'],
  ['`x` **y** [z](w)', '&#96;x&#96; &#42;&#42;y&#42;&#42; &#91;z&#93;(w)'],
  ['<img src=x onerror=y>', '&#60;img src&#61;x onerror&#61;y&#62;'],
  ['@torvalds', '<code>&#64;torvalds</code>'],
  ['see #12', '<code>see &#35;12</code>'],
  ['https://example.org', '<code>https&#58;//example.org</code>'],
  ['a\r\n\n| --- |\u2028b\u202ec', 'a &#124; --- &#124; b c'],
  ['</code>@x', '<code>&#60;/code&#62;&#64;x</code>'],
  ['&#64;x $a$', '<code>&#38;&#35;64&#59;x &#36;a&#36;</code>'],
] as const;

for (const [text, markdown] of hostile) {
  test(`Markdown shows ${JSON.stringify(text)} as it is`, () => {
    assert.equal(markdownText(text), markdown);
  });
}

test('Markdown: a table of the cells, read by a parser, has them as text whatever they hold', () => {
  const cell = fc.string({
    unit: fc.constantFrom(...Array.from('ab|`*_~<>[]()!&#@\\:$;"\n\r1.')),
    maxLength: 20,
  });
  fc.assert(
    fc.property(cell, (text) => {
      const markdown = markdownText(`x${text}`);
      assert.doesNotMatch(markdown, /[|\n\r`*_[\]\\@#$](?!\d+;)/);
      const tree = mdxToMdast(`| A | B |\n| --- | --- |\n| ${markdown} | 1 |`);
      const table = 'children' in tree ? tree.children[0] : undefined;
      assert.ok(table && 'children' in table && table.children[1] && 'children' in table.children[1]);
      assert.equal(table.children[1].children.length, 2);
    }),
  );
});

const section = fc.record({
  title: fc.constant('Values'),
  columns: fc.constant(columns),
  rows: fc.array(fc.tuple(fc.string({ maxLength: 300 }), fc.constant('+1%')), { maxLength: 60 }),
  times: fc.constantFrom(1, 50),
});

test('Markdown fits a comment whatever changed, and leaves out the smallest changes only', () => {
  fc.assert(
    fc.property(
      fc.array(section, { maxLength: 7 }),
      fc.array(fc.string({ maxLength: 9000 })),
      (parts, gaps) => {
        const sections = parts.map(({ times, rows, ...rest }): ReportSection => ({
          ...rest,
          rows: Array.from({ length: times }, () => rows).flat(),
        }));
        assert.ok(printMarkdown({ with: 'v1', gaps: gaps.slice(0, 2), sections }).length < 65_000);
      },
    ),
    { numRuns: 30 },
  );
  const many = Array.from({ length: 20_000 }, (_, at) => [`row ${at}`, `+${20_000 - at}%`]);
  const text = printMarkdown({
    ...reportOf(many),
    sections: [...reportOf(many).sections, ...reportOf([['last', '']]).sections],
  });
  assert.ok(text.length > 25_000 && text.length < 65_000);
  const shown = [...text.matchAll(/^\| row (\d+) \|/gm)].map(([, at]) => Number(at));
  assert.deepEqual(shown, [...shown.keys()]);
  const rest = (20_000 - shown.length).toLocaleString('en-US');
  assert.ok(text.includes(`\n\n${rest} more left out; \`npm run diff\` shows all.\n`));
  assert.match(text, /\| last \| {2}\|$/);
});

test('text: a change of very many rows is laid out too, and a very long cell does not widen its column', () => {
  const many = Array.from({ length: 200_000 }, () => ['a', '']);
  const text = printText(reportOf([...many, ['b'.repeat(500), '+1%'], ['c', '+2%']]), { color: false });
  assert.equal(text.split('\n').at(-1), `  c${' '.repeat(119)}     +2%`);
});

test('Markdown: gaps are quoted, and nothing changed is one line', () => {
  const report = { with: 'v1 (0a1b2c3)', gaps: ['The old state | fails'], sections: [] };
  assert.equal(
    printMarkdown(report),
    '> The old state &#124; fails\n\nnothing changed in results, figures and claims since v1 (0a1b2c3)',
  );
});
