import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { chapterFigures } from '../../src/chapter/chapter.ts';
import type { Figure } from '../../src/figures/figure.ts';
import { type OpenedProject, openProject } from '../../src/project/open-project.ts';
import { repository } from '../support/raw-rows.ts';

const ids = [
  'boot-time-by-vmm',
  'image-size-build-options',
  'image-size-by-system',
  'minimum-memory',
  'nginx-throughput',
  'redis-throughput',
];

let opened: OpenedProject;
let figures: readonly Figure[];
before(async () => {
  opened = await openProject(repository);
  opened.project?.results.close();
  const own = opened.project ? chapterFigures(opened.project.chapter) : [];
  figures = [...(opened.project?.figures.values() ?? [])].filter(({ id }) => own.includes(id));
});

test('nothing is wrong with the project of this repository, and its figures are numbered in order', () => {
  assert.deepEqual(
    opened.diagnostics.filter((one) => hasErrors([one])),
    [],
  );
  assert.deepEqual(
    [...(opened.project?.chapter.placements.values() ?? [])].map(
      (one) => `${one.number} ${one.id} ${one.slug}`,
    ),
    [
      '1 image-size-build-options image-size',
      '2 image-size-by-system image-size',
      '3 boot-time-by-vmm boot-times',
      '4 minimum-memory memory',
      '5 redis-throughput application-performance',
      '6 nginx-throughput application-performance',
      '1 perfdocs-chapter-builds /perfdocs/',
      '2 perfdocs-figure-compilation /perfdocs/',
      '3 perfdocs-growth /perfdocs/',
      '4 perfdocs-rebuilds /perfdocs/',
      '5 perfdocs-large-tables /perfdocs/',
      '6 perfdocs-edits /perfdocs/',
      '7 perfdocs-page-loads /perfdocs/',
      '8 perfdocs-slow-machines /perfdocs/',
      '9 perfdocs-lighthouse /perfdocs/',
      '10 perfdocs-build-stages /perfdocs/',
    ],
  );
});

const textOf = (svg: string): string => svg.replaceAll(/<[^>]*>/g, '\n');

test('the six figures are as wide as a column of text and a phone', () => {
  assert.deepEqual(
    figures.map(({ id, wide, narrow }) => [id, wide.width, narrow.width]),
    ids.map((id) => [id, 720, 340]),
  );
});

test('the notes say the statistics of the bars, dots and whiskers', () => {
  assert.deepEqual(
    figures.map(({ note }) => note),
    [
      'Bars: median of 26 runs. Dots: single runs.',
      'Bars: one measurement each.',
      'Bars: one measurement each.',
      'Bars: one measurement each.',
      'Bars: mean of 5 runs (MirageOS, Solo5: 8). Dots: single runs. Whiskers: smallest to largest run.',
      'Bars: mean of 5 runs. Dots: single runs. Whiskers: smallest to largest run.',
    ],
  );
});

test('ids are those of the figure and its form, numbered from 1, and unique over the chapter', () => {
  const all = figures.flatMap(({ id, wide, narrow }) =>
    [wide, narrow].flatMap(({ svg }, at) => {
      const name = `${id}-${at === 0 ? 'wide' : 'narrow'}`;
      const own = [...svg.matchAll(/ id="([^"]+)"/g)].flatMap(([, found]) => found ?? []);
      const expected = own.slice(2).map((_, index) => `${name}-${index + 1}`);
      assert.deepEqual(own.toSorted(), [`${name}-description`, `${name}-title`, ...expected].toSorted());
      for (const [, target] of svg.matchAll(/url\(#([^)]+)\)/g))
        assert.ok(own.includes(target ?? ''), target);
      return own;
    }),
  );
  assert.ok(all.length >= 24);
  assert.equal(new Set(all).size, all.length);
});

test('title and description are in the image, escaped', () => {
  for (const { id, title, description, wide } of figures) {
    const [escapedTitle, escaped] = [title, description].map((text) => text.replaceAll('&', '&amp;'));
    assert.ok(wide.svg.includes(`<title id="${id}-wide-title">${escapedTitle ?? ''}</title>`), id);
    assert.ok(wide.svg.includes(`<desc id="${id}-wide-description">${escaped ?? ''}</desc>`), id);
  }
});

test('every colour is a custom property', () => {
  for (const { id, wide, narrow } of figures) {
    const painted = [...(wide.svg + narrow.svg).matchAll(/(?:fill|stroke)="([^"]*)"/g)];
    const colors = new Set(painted.flatMap(([, color = '']) => (color === 'none' ? [] : color)));
    colors.delete('transparent');
    assert.ok(colors.size >= 3);
    for (const color of colors) assert.match(color, /^var\(--figure-[a-z0-9-]+\)$/, id);
  }
});

test('the subject is in the accent colour: one bar in each panel', () => {
  // svgo draws bars of one colour that stand one after the other with one path: each closes with a z.
  const bars = (figure: Figure | undefined): number[] => {
    const groups = [...(figure?.wide.svg.matchAll(/<g[^>]*class="mark-rect role-mark.*?<\/g>/g) ?? [])].map(
      String,
    );
    const closed = (text: string): number => text.match(/z"?(?=[^a-z]|m)/gi)?.length ?? 0;
    // Where all bars of a group have one colour, it stands at the group.
    const accented = groups.join('').matchAll(/<path[^>]*fill="var\(--figure-accent\)"[^>]*>/g);
    const whole = groups.filter((group) => /^<g[^>]*fill="var\(--figure-accent\)"/.test(group));
    return [closed(groups.join('')), closed([...accented, ...whole].join(''))];
  };
  assert.deepEqual(bars(figures.find(({ id }) => id === 'redis-throughput')), [20, 2]);
  assert.deepEqual(bars(figures.find(({ id }) => id === 'image-size-build-options')), [16, 4]);
  assert.deepEqual(bars(figures.find(({ id }) => id === 'boot-time-by-vmm')), [10, 10]);
});

test('names, panels and reasons are in the picture, the title is not', () => {
  const memory = figures.find(({ id }) => id === 'minimum-memory');
  const drawn = textOf((memory?.wide.svg ?? '').replace(/<title.*?<\/desc>/s, '')).split('\n');
  for (const text of ['helloworld', 'nginx', 'Redis', 'SQLite', 'Linux microVM', 'not supported']) {
    assert.ok(
      drawn.some((one) => one.startsWith(text)),
      text,
    );
  }
  assert.equal(drawn.filter((text) => text === 'not supported *').length, 1);
  assert.ok(!drawn.includes(memory?.title ?? ''));
});
