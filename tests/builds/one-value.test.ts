import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { filesBelow } from '../support/built-pages.ts';
import type { ProjectCopy } from '../support/project-copy.ts';
import { buildVariant, builtSite } from '../support/site-build.ts';

const page = 'performance/application-performance/index.html';
const twin = 'performance/application-performance.md';
const overview = 'performance/index.html';

// A value that the figure and the table of gains rest on, and no sentence; and a machine elsewhere: all that stays the
// same is so to the byte, in two clean builds, whatever the folder, the time zone and the language.
const same = builtSite();
const changed = buildVariant({
  env: { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
  change: (copy) =>
    copy.replace(
      'content/results/nginx-throughput.csv',
      'MirageOS,Solo5,1,26028.69',
      'MirageOS,Solo5,1,29028.69',
    ),
});

let copy: ProjectCopy;
let dist = '';

const readBoth = (file: string): Promise<[string, string]> =>
  Promise.all([readFile(join(dist, file), 'utf8'), readFile(copy.path(`dist/${file}`), 'utf8')]);

describe('one other value, built elsewhere', () => {
  before(async () => {
    [dist, copy] = [await same, await changed];
  });

  test('it changes what shows it, and no byte of another file', async () => {
    // The search index holds the words of all that changed, in files that are named by their content.
    const [files = [], filesNow] = (await Promise.all([dist, copy.path('dist')].map(filesBelow))).map((all) =>
      all.filter((file) => !file.startsWith('pagefind/')),
    );
    assert.deepEqual(filesNow, files);
    const changed = [];
    for (const file of files) {
      const [before, now] = await Promise.all([
        readFile(join(dist, file)),
        readFile(copy.path(`dist/${file}`)),
      ]);
      if (!before.equals(now)) changed.push(file);
    }
    const own = changed.filter((file) => /^figures\/nginx-throughput[./-]/.test(file));
    assert.ok(own.includes('figures/nginx-throughput.svg'), 'the figure as a file');
    const others = changed.filter((file) => !own.includes(file));
    const tables = ['gain-by-system', 'nginx-throughput', 'throughput-over-baselines'];
    const filesOf = (name: string): string[] => [`${name}.csv`, `${name}.parquet`, `${name}/index.html`];
    const data = tables.flatMap(filesOf).map((file) => `data/${file}`);
    const card = 'cards/data-nginx-throughput.png';
    assert.deepEqual(others, [
      'build.json',
      card,
      ...data.toSorted(),
      'figures/index.html',
      twin,
      page,
      overview,
    ]);
  });

  test('on its page the figure changes, in picture, words and table, and the tables derived from it', async () => {
    const [before, now] = (await readBoth(page)).map(splitPage);
    assert.ok(before && now);
    assert.equal(now.rest, before.rest, 'the rest of the page');
    const changed = [...before.parts.keys()].filter((name) => now.parts.get(name) !== before.parts.get(name));
    assert.deepEqual(changed.slice(0, 1), ['fig-nginx-throughput']);
    assert.match(changed.slice(1).join(), /^table-gain-by-system-[^,]*-nginx$/, 'one table of gains');
    assert.match(
      now.parts.get('fig-nginx-throughput') ?? '',
      />26,261<sup[^>]*>\*<\/sup><\/td>.*>29,029<sup/s,
    );
    assert.match(
      before.parts.get('fig-nginx-throughput') ?? '',
      />25,886<sup[^>]*>\*<\/sup><\/td>.*>26,029<sup/s,
    );
  });

  test('in the overview the small pictures of the figure change, beside its headline and among all', async () => {
    const [before, now] = await readBoth(overview);
    const [pictures, picturesNow] = [before, now].map((html) => html.match(/<svg[^]*?<\/svg>/g) ?? []);
    assert.equal(pictures?.length, picturesNow?.length);
    const changed = pictures?.filter((picture, at) => picture !== picturesNow?.[at]) ?? [];
    assert.equal(changed.length, 2);
    for (const picture of changed) assert.match(picture, /nginx/);
    const rest = (html: string): string => html.replace(/<svg[^]*?<\/svg>/g, '');
    assert.equal(rest(now), rest(before));
  });
});

test('dist/ is as open as its folders', async () => {
  const modeOf = async (path: string): Promise<number> => (await stat(path)).mode;
  assert.equal(await modeOf(dist), await modeOf(join(dist, 'performance')));
});

/** The figures and data tables of a page by their ids, and the page without them. */
function splitPage(html: string): { parts: Map<string, string>; rest: string } {
  const parts = new Map<string, string>();
  const each = /<figure id="([^"]*)"[^]*?<\/figure>|<table aria-labelledby="(table-[^"]*)">[^]*?<\/table>/g;
  const rest = html.replace(each, (part, figure?: string, table?: string) => {
    parts.set(figure ?? String(table), part);
    return '';
  });
  return { parts, rest };
}
