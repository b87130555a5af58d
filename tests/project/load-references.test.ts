import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadReferences } from '../../src/project/load-references.ts';
import type { Reference } from '../../src/project/reference.ts';
import { withProject } from '../support/temp-project.ts';

const file = 'content/references.bib';

const load = (text: string | undefined): ReturnType<typeof loadReferences> =>
  withProject({ [file]: text }, (root) => loadReferences(root, file));

const one = async (fields: string): Promise<Reference | undefined> =>
  (await load(`@misc{a, author = {A}, title = {T}, year = 2020, ${fields}}`)).references[0];

const error = (code: string, line: number, column: number, message: string, hint: string): object => ({
  code,
  severity: 'error',
  file,
  line,
  column,
  message,
  hint,
});

test('there need be no references', async () => {
  assert.deepEqual(await load(undefined), { references: [], diagnostics: [] });
  assert.deepEqual(await load('% none yet\n'), { references: [], diagnostics: [] });
});

test('an entry of BibTeX is read with its names, its signs, its place and its address', async () => {
  const bibtex = `@inproceedings{engine21,
  author = {de la Vall{\\'e}e, Jean and Knuth, Jr., Donald and {The Engine Authors}},
  title = {The {Engine}: \`\`Fast'' \\emph{and} small},
  booktitle = {Proceedings}, series = {EuroSys '21},
  year = {2021}, doi = {10.1145/1.2}, url = {https://example.org/x}, note = {Best paper}
}`;
  assert.deepEqual((await load(`% ours\n\n${bibtex}\n`)).references, [
    {
      id: 'engine21',
      authors: [
        { name: 'Jean de la Vallée', parts: { given: 'Jean', particle: 'de la', family: 'Vallée' } },
        { name: 'Donald Knuth Jr.', parts: { given: 'Donald', family: 'Knuth', suffix: 'Jr.' } },
        { name: 'The Engine Authors' },
      ],
      title: 'The Engine: “Fast” and small',
      venue: 'Proceedings (EuroSys ’21)',
      year: 2021,
      href: 'https://doi.org/10.1145/1.2',
      note: 'Best paper',
      bibtex,
    },
  ]);
});

test('the address is that of the DOI, or a web address, or none', async () => {
  const hrefOf = async (fields: string): Promise<string | undefined> => (await one(fields))?.href;
  assert.equal(await hrefOf('doi = {https://doi.org/10.1/x}'), 'https://doi.org/10.1/x');
  assert.equal(await hrefOf('url = {https://example.org/a_b?c=d&e}'), 'https://example.org/a_b?c=d&e');
  assert.equal(await hrefOf('url = {javascript:alert(1)}'), undefined);
  assert.equal(await hrefOf('doi = {javascript:alert(1)}'), undefined);
});

test('a journal, a report and a page on the web say where they were published', async () => {
  const venueOf = async (fields: string): Promise<string | undefined> => (await one(fields))?.venue;
  assert.equal(await venueOf('journal = {CACM}'), 'CACM');
  assert.equal(await venueOf('institution = {ETH}'), 'ETH');
  assert.equal(await venueOf('howpublished = {\\url{https://example.org}}'), 'https://example.org');
  assert.equal(await venueOf('publisher = {}'), undefined);
});

test('what is wrong is reported at once, each at its place, and the rest is read', async () => {
  const text = [
    '@misc{a, author = {A}, title = {T}, year = 2020}',
    '@misc{b, title = {T}}',
    '  @misc{a, author = {A}, title = {U}, year = 2021}',
    '@misc{c, author = {A}, title = {oops, year = 2020}',
    '@misc{d, editor = {D}, title = {V}, date = {2022-05}}',
  ].join('\n');
  const { references, diagnostics } = await load(text);
  assert.deepEqual(
    references.map(({ id, title, year }) => [id, title, year]),
    [
      ['a', 'T', 2020],
      ['d', 'V', 2022],
    ],
  );
  const rename = 'rename or delete one of them';
  const close =
    'close every brace and quote of the entry before it, and put a comma after each of its fields';
  assert.deepEqual(diagnostics, [
    error('bibtex-syntax', 5, 1, 'not BibTeX: token mismatch, expected "}"', close),
    error('incomplete-reference', 2, 1, '"b" has no author, year', 'add author = {...}, year = {...} to it'),
    error('duplicate-reference', 3, 3, 'there are two references "a"', rename),
  ]);
});

test('the line ends of Windows change neither the entries nor their text', async () => {
  const bibtex = '@misc{a,\n  author = {A},\n  title = {T},\n  year = 2020\n}\n';
  assert.deepEqual(await load(bibtex.replaceAll('\n', '\r\n')), await load(bibtex));
});
