import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citeInBibtex, citeInText } from '../../src/figures/cite-figure.ts';

const credit = {
  id: 'perf-boot',
  name: 'Figure 3',
  title: 'Boot time, 100% of {runs}',
  authors: ['The Authors', 'Müller & Sons'],
  work: 'Performance: Boot times',
  year: '2026',
  address: 'https://example.org/boot/#fig-boot_time',
  data: ['boot.csv', 'Artifacts, fig_10 (d88853d5)'],
  licence: 'CC BY-NC 4.0',
};

test('a citation in words has number, title, address, data, commit and licence', () => {
  assert.equal(
    citeInText(credit),
    'The Authors, Müller & Sons. “Boot time, 100% of {runs}.” Figure 3 of Performance: Boot times, 2026. ' +
      'https://example.org/boot/#fig-boot_time. Data: boot.csv, Artifacts, fig_10 (d88853d5). CC BY-NC 4.0.',
  );
  assert.match(citeInText({ ...credit, year: undefined }), / of Performance: Boot times\. https/);
});

test('a BibTeX entry says the same, with what TeX gives a meaning escaped', () => {
  assert.deepEqual(citeInBibtex(credit).split('\n'), [
    '@misc{perf-boot,',
    '  author       = {{The Authors} and {Müller \\& Sons}},',
    '  title        = {{Boot time, 100\\% of \\{runs\\}}},',
    '  year         = {2026},',
    '  howpublished = {Figure 3 of Performance: Boot times, \\url{https://example.org/boot/#fig-boot_time}},',
    '  note         = {Data: boot.csv, Artifacts, fig\\_10 (d88853d5). CC BY-NC 4.0}',
    '}',
  ]);
  assert.doesNotMatch(citeInBibtex({ ...credit, year: undefined }), /year/);
});
