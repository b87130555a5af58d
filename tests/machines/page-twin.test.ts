import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageTwin } from '../../src/machines/page-twin.ts';
import { addresses, pageOf, withOpenProject } from './test-project.ts';

const queries = {
  'content/claims/fastest.sql':
    "-- The mean of Unikraft.\n-- units: throughput req/s\nSELECT avg(throughput) AS throughput FROM runs WHERE system = 'Unikraft'",
};

const head = '---\ntitle: Notes\ndescription: What *stars* are.\norder: 2\n---\n\n';

/** The Markdown of a page with this text, below its title. */
async function twinOf(text: string): Promise<string> {
  const changes = { ...queries, 'content/performance/notes.mdx': head + text };
  const twin = await withOpenProject(changes, (project) =>
    pageTwin(project, pageOf(project, 'notes'), addresses, '2024-02-29T12:00:00Z'),
  );
  const start = [
    '# Notes',
    'What \\*stars\\* are.',
    'Page of Test Performance: [https://docs.example.org/some/base/performance/notes/](https://docs.example.org/some/base/performance/notes/). Last change: 2024-02-29. Licence: [Example](https://example.org/).',
    '',
  ].join('\n\n');
  assert.ok(twin.startsWith(start), twin);
  assert.ok(twin.endsWith('\n') && !twin.endsWith('\n\n'));
  return twin.slice(start.length, -1);
}

test('a figure is its words, its picture, its data as a table, their caveats and its files', async () => {
  const twin = await withOpenProject({}, (project) =>
    pageTwin(project, pageOf(project, ''), addresses, undefined),
  );
  assert.equal(
    twin,
    `# Performance

What it costs.

Page of Test Performance: [https://docs.example.org/some/base/performance/](https://docs.example.org/some/base/performance/). Licence: [Example](https://example.org/).

**Figure 1. Throughput by system**

![Throughput, mean: from 220 req/s (Linux) to 320 req/s (Unikraft). Not supported: OSv.](https://docs.example.org/some/base/figures/throughput.svg)

Bars: mean of 3 runs.

| System | Throughput, mean (req/s) | Runs |
| --- | --: | --: |
| Linux | 220 | 3 |
| OSv | not supported | 0 |
| Unikraft | 320 | 3 |

- OSv does not run it.
- Measured with wrk.

Files: [throughput.csv](https://docs.example.org/some/base/figures/throughput.csv), [throughput.datapackage.json](https://docs.example.org/some/base/figures/throughput.datapackage.json), [throughput.vl.json](https://docs.example.org/some/base/figures/throughput.vl.json)
`,
  );
});

test('numbers, references to figures and works are what the reader sees of them', async () => {
  assert.equal(
    await twinOf(
      'It serves <Claim query="fastest">**320** req/s</Claim>, or <Value query="fastest" />, not <Claim query="fastest" disputed>400</Claim> (<FigureRef id="throughput" />, <Cite id="paper" />).\n\n<FigureGrid />\n',
    ),
    `It serves **320** req/s, or 320\u00a0req/s, not 400 (disputed by the data) ([Figure 1](https://docs.example.org/some/base/performance/#fig-throughput), [1]).

- [Figure 1: Throughput by system](https://docs.example.org/some/base/performance/#fig-throughput)

## References

- [1] A. Author. [A paper](https://example.org/paper). A venue, 2021.`,
  );
});

test('a table is printed with the columns that are asked for', async () => {
  assert.equal(
    await twinOf('<DataTable of="kernels" columns="kernel, cores" caption="Kernels | cores" />\n'),
    '**Kernels \\| cores**\n\n| Kernel | Cores |\n| --- | --: |\n| unikernel | 1 |\n| monolithic | 8 |\n| unikernel | 4 |',
  );
});

test('a callout is a quotation, also in a list, and its lists stay lists', async () => {
  assert.equal(
    await twinOf(
      '<Callout type="warning" title="Mind">\n\nOne.\n\n- a\n  - b\n\n</Callout>\n\n- x\n\n  <Callout>\n\n  Two\n  lines.\n\n  </Callout>\n\n  after\n',
    ),
    '> **Mind**\n>\n> One.\n>\n> - a\n>   - b\n\n- x\n\n  > **Note**\n  >\n  > Two\n  > lines.\n\n  after',
  );
});

test('links are whole, to files, paths and anchors, and others are left alone', async () => {
  assert.equal(
    await twinOf(
      '## Here\n\n[**a**](index.mdx) [b](index.mdx#fig-throughput "t") [c](/performance/notes/#here) [d](#here) [e](/figures/) [f](https://example.org/(x)) https://example.org/y [g][h] `[i](index.mdx)`\n\n[h]: index.mdx\n\n## There\n\nAnd <a href="#here">*back*</a>.\n',
    ),
    '## Here\n\n[**a**](https://docs.example.org/some/base/performance/) [b](https://docs.example.org/some/base/performance/#fig-throughput "t") [c](https://docs.example.org/some/base/performance/notes/#here) [d](https://docs.example.org/some/base/performance/notes/#here) [e](https://docs.example.org/some/base/figures/) [f](<https://example.org/(x)>) https://example.org/y [g][h] `[i](index.mdx)`\n\n[h]: https://docs.example.org/some/base/performance/\n\n## There\n\nAnd [*back*](https://docs.example.org/some/base/performance/notes/#here).',
  );
});

test('comments and imports go, HTML and code stay, and a text or a number in braces is itself', async () => {
  assert.equal(
    await twinOf(
      'import Clock from "./Clock.astro";\n\n{/* perfdocs-ignore-next */}\n\nA{" "}b {1.50} {/* gone */}<sup class="x" hidden>2</sup> <span hidden={true}>c</span>\n\n```mdx\n<Figure id="throughput" />\n```\n',
    ),
    'A b 1.5 <sup class="x" hidden>2</sup> c\n\n```mdx\n<Figure id="throughput" />\n```',
  );
});

test('headlines are a list, each with its figure', async () => {
  assert.equal(
    await twinOf(
      '<Headlines>\n<Headline figure="throughput">\n<Value query="fastest" /> in a second.\n</Headline>\n<Headline figure="throughput">\nTwo.\n\nThree.\n</Headline>\n</Headlines>\n',
    ),
    '- 320\u00a0req/s in a second. ([Figure 1](https://docs.example.org/some/base/performance/#fig-throughput))\n\n- Two.\n\n  Three. ([Figure 1](https://docs.example.org/some/base/performance/#fig-throughput))',
  );
});

test('a figure in running text is a link to it', async () => {
  const notes = `${head}See <Figure id="throughput" /> here.\n`;
  const index = '---\ntitle: Performance\ndescription: What it costs.\norder: 1\n---\n';
  const changes = { 'content/performance/index.mdx': index, 'content/performance/notes.mdx': notes };
  const twin = await withOpenProject(changes, (project) =>
    pageTwin(project, pageOf(project, 'notes'), addresses, undefined),
  );
  assert.match(
    twin,
    /\n\nSee \[Figure 1\]\(https:\/\/docs\.example\.org\/some\/base\/performance\/notes\/#fig-throughput\) here\.\n$/,
  );
});
