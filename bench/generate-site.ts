import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generatedSpec } from './generated-spec.ts';

const figuresPerPage = 2;
const systems = ['Basalt', 'Cobalt', 'Granite', 'Onyx', 'Quartz'];
const sizes = [1, 4, 16, 64, 256];
const runs = 4;

/** A stream of numbers from 0 up to 1 that a seed determines. */
type Random = () => number;

/**
 * Writes the content of a project: an index and further pages, `pages` in all, each with two figures, a checked number and
 * some text. Every figure has a table of its own, with 100 rows. The same seed gives the same bytes. `folder` is what
 * PERFDOCS_CONTENT is to name; it is made where it is not there.
 */
export async function generateSite(folder: string, pages: number, seed: number): Promise<void> {
  const random = randomFrom(seed);
  const write = async (path: string, content: string): Promise<void> => {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  };
  const tables: string[] = [];
  for (let page = 1; page <= pages; page += 1) {
    const names = Array.from({ length: figuresPerPage }, (_none, at) => `series-${page}-${at + 1}`);
    for (const [at, name] of names.entries()) {
      await write(`results/${name}.csv`, measuredRows(random));
      const spec = generatedSpec(name, (page - 1) * figuresPerPage + at);
      await write(`figures/${name}.vl.json`, print(spec));
      await write(`claims/runs-of-${name}.sql`, countRuns(name));
    }
    await write(`performance/${page === 1 ? 'index' : `page-${page}`}.mdx`, pageText(page, names, random));
    tables.push(...names);
  }
  await write('results/datapackage.json', print(descriptor(tables)));
  await write('site.json', print(site));
}

/** The numbers of Steele, Lea and Flood's SplitMix, reduced to 32 bits (mulberry32). */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One row per system, size and run; times in milliseconds. */
export function measuredRows(random: Random): string {
  const lines = systems.flatMap((system) => {
    const base = 2 + 20 * random();
    return sizes.flatMap((size) =>
      Array.from({ length: runs }, (_none, run) => {
        const time = base * Math.sqrt(size) * (0.95 + random() / 10);
        return `${system},${size},${run + 1},${time.toFixed(3)}`;
      }),
    );
  });
  return ['system,size,run,time', ...lines, ''].join('\n');
}

function countRuns(table: string): string {
  return [
    `-- How many runs there are of each system at each size in ${table}.`,
    `SELECT count(DISTINCT run) AS runs FROM "${table}"`,
    '',
  ].join('\n');
}

const words =
  'latency throughput a request the server under load with buffers of each size that were sent while queues drain and caches warm before measuring starts on an idle machine'.split(
    ' ',
  );

function paragraph(random: Random): string {
  const text = Array.from({ length: 60 }, () => words[Math.floor(random() * words.length)]).join(' ');
  return `On this page ${text}.`;
}

function pageText(page: number, figures: readonly string[], random: Random): string {
  const sections = figures.flatMap((id, at) => [
    `## Series ${at + 1}`,
    paragraph(random),
    `<FigureRef id="${id}" /> rests on <Claim query="runs-of-${id}">four</Claim> runs of each setting.`,
    `<Figure id="${id}" />`,
    paragraph(random),
  ]);
  const head = ['---', `title: Series ${page}`, `description: What was measured in series ${page}.`];
  const code = ['```sh', `./measure --series ${page} --runs 4 > series-${page}.csv`, '```'].join('\n');
  const start = [...head, `order: ${page}`, '---'].join('\n');
  return `${[start, paragraph(random), ...sections, '## How to run it', code].join('\n\n')}\n`;
}

function descriptor(tables: readonly string[]): object {
  const fields = [
    { name: 'system', type: 'string', title: 'System' },
    { name: 'size', type: 'integer', title: 'Size', unit: 'KiB' },
    { name: 'run', type: 'integer', title: 'Run', unit: '1' },
    { name: 'time', type: 'number', title: 'Time', unit: 'ms', constraints: { minimum: 0 } },
  ];
  const resources = tables.map((name) => ({
    name,
    title: `Times of ${name}`,
    description: 'Time of a request, of each size, on each system. One observation is one run.',
    path: `${name}.csv`,
    schema: { fields, primaryKey: ['system', 'size', 'run'] },
  }));
  return { name: 'generated', title: 'Generated results', created: '2026-01-01T00:00:00Z', resources };
}

const site = {
  title: 'Generated Performance',
  description: 'Pages, figures and tables that were generated to measure how a site of many is built.',
  address: 'https://perf.example.org',
  language: 'en',
  chapter: 'Performance',
  home: { label: 'Example', href: 'https://example.org/' },
  nav: [{ label: 'Manual', href: 'https://example.org/manual' }],
  repository: { url: 'https://github.com/example/generated', branch: 'main' },
  community: { title: 'Ask', text: 'Somebody answers.', links: [] },
  footer: [],
  copyright: 'The authors of the example',
  licence: { label: 'CC0', href: 'https://creativecommons.org/publicdomain/zero/1.0/' },
};

function print(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
