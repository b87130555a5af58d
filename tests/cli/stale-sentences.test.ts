import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { type ContentCopy, copyContent } from '../support/project-copy.ts';

const pages = ['application-performance', 'boot-times', 'image-size', 'index', 'memory', 'methodology'];
const csv = 'content/results/nginx-throughput.csv';

let copy: ContentCopy;
before(async () => {
  copy = await copyContent();
});
after(async () => {
  await copy.remove();
});

async function readPages(): Promise<string[]> {
  return Promise.all(pages.map((name) => copy.read(`content/performance/${name}.mdx`)));
}

async function check(...args: string[]): Promise<{ code: number | null; diagnostics: Diagnostic[] }> {
  const { code, stdout } = await copy.runHere(['check', '--json', ...args]);
  return { code, diagnostics: JSON.parse(stdout) as Diagnostic[] };
}

/** Where a page says something, as the diagnostics put it. */
async function placeOf(page: string, words: string): Promise<string> {
  const lines = (await copy.read(`content/performance/${page}.mdx`)).split('\n');
  const line = lines.findIndex((text) => text.includes(words));
  const column = (lines[line]?.indexOf(words) ?? -1) + words.indexOf('>') + 2;
  return `content/performance/${page}.mdx:${line + 1}:${column}`;
}

test('the chapter agrees with its results, and leaves no number unbound', async () => {
  assert.deepEqual(await check(), { code: 0, diagnostics: [] });
});

test('new results make exactly the sentences fail that they concern; --fix mends them, there and back', async () => {
  const [original, results] = [await readPages(), await copy.read(csv)];
  const halved = results.replaceAll(
    /^(Linux,native,\d+,)(.*)$/gm,
    (_, head: string, value: string) => head + (Number(value) / 2).toFixed(2),
  );
  assert.notEqual(halved, results);
  await copy.write(csv, halved);

  const gain = '<Claim query="throughput-over-native-linux">10% to 66%';
  const { code, diagnostics } = await check();
  assert.equal(code, 1);
  assert.deepEqual(
    diagnostics.map(({ file, line, column, code: fault, message, hint }) => [
      `${file}:${line}:${column}`,
      fault,
      message,
      hint,
    ]),
    [
      [
        await placeOf('application-performance', '<Claim query="nginx-throughput" columns="linux">176,000'),
        'claim-mismatch',
        '"176,000" disagrees with nginx-throughput: linux = 87,778 req/s',
        'write "87,800", or npm run check -- --fix',
      ],
      [
        await placeOf('application-performance', gain),
        'claim-mismatch',
        '"10% to 66%" disagrees with throughput-over-native-linux: low = 10.2 %, high = 232 %',
        'write "10% to 232%", or npm run check -- --fix',
      ],
      [
        await placeOf('methodology', gain),
        'claim-mismatch',
        '"10% to 66%" disagrees with throughput-over-native-linux: low = 10.2 %, high = 232 %',
        'write "10% to 232%", or npm run check -- --fix',
      ],
    ],
  );
  const build = await copy.runHere(['build']);
  assert.equal(build.code, 1);
  assert.match(build.stdout, /^3 errors in 2 files$/m);

  const fixed = await copy.runHere(['check', '--fix']);
  assert.equal(fixed.code, 0);
  assert.match(fixed.stdout, /^\+- <Claim query="throughput-over-native-linux">10% to 232%<\/Claim> faster/m);
  const mended = await readPages();
  assert.deepEqual(await check('--fix'), { code: 0, diagnostics: [] });
  assert.deepEqual(await readPages(), mended);

  await copy.write(csv, results);
  assert.deepEqual(await check('--fix'), { code: 0, diagnostics: [] });
  assert.deepEqual(await readPages(), original);
});

test('--fix mends what it can beside errors that it cannot', async () => {
  const page = 'content/performance/memory.mdx';
  const original = await copy.read(page);
  await copy.write(
    page,
    `${original.replace('>8 MB and 40 MB<', '>9 MB and 40 MB<')}\n[A link](nowhere.mdx)\n`,
  );
  const { code, diagnostics } = await check('--fix');
  assert.deepEqual([code, diagnostics.map((fault) => fault.code)], [1, ['broken-link']]);
  assert.equal(await copy.read(page), `${original}\n[A link](nowhere.mdx)\n`);
  await copy.write(page, original);
});

test('a disputed claim is not mended, and fails on the day the data support it', async () => {
  const page = 'content/performance/memory.mdx';
  const original = await copy.read(page);
  await copy.write(page, original.replace('disputed>2 to 6 MB', 'disputed>2 to 7 MB'));
  const { code, diagnostics } = await check('--fix');
  assert.deepEqual([code, diagnostics.map((fault) => fault.code)], [1, ['claim-supported']]);
  assert.equal(await copy.read(page), original.replace('disputed>2 to 6 MB', 'disputed>2 to 7 MB'));
});
