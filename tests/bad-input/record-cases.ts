import { readRecord, writeRecord } from '../reliability/record.ts';
import { codesOf, readCases } from './bad-case.ts';

// Records the corpus for docs/reliability.md: how many cases there are of each input, and what was mended.
const cases = await readCases();
const count: Record<string, number> = {};
for (const { name } of cases) {
  const [input = ''] = name.split('/');
  count[input] = (count[input] ?? 0) + 1;
}
const codes = new Set(cases.flatMap(codesOf));
const mended = Object.fromEntries(
  cases.flatMap(({ name, mended: what }) => (what === undefined ? [] : [[name, what]])),
);
writeRecord({ ...readRecord(), corpus: { cases: count, codes: codes.size, mended } });
