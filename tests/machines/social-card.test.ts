import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mainFigure } from '../../src/machines/page-contents.ts';
import { drawCard } from '../../src/machines/social-card.ts';
import { renderPng } from '../../src/figures/render-png.ts';
import { pageOf, withOpenProject } from './test-project.ts';

/** The texts of a card but those of a figure, in their order. */
function textsOf(svg: string): string[] {
  const own = svg.replace(/<g transform="translate.*<\/svg><\/g>/s, '');
  return [...own.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
}

test('a card has the title of the page and its figure, 1200 by 630 pixels, and is the same each time', async () => {
  await withOpenProject({}, async (project) => {
    const figure = mainFigure(project, pageOf(project, '')) ?? assert.fail('no figure');
    assert.equal(figure.id, 'throughput');
    const words = { site: 'Test & Performance', title: 'Boot times', description: 'Not shown.' };
    const { svg } = await drawCard(words, figure);
    assert.deepEqual(textsOf(svg), ['Test &amp; Performance', 'Boot times', 'Throughput by system']);
    assert.ok(svg.includes('scale(0.744)'));
    assert.ok(!svg.includes('card-fade') && !svg.includes('var('));
    const png = await renderPng(svg);
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
    assert.deepEqual(await renderPng((await drawCard(words, figure)).svg), png);
  });
});

test('a figure that is a little too tall is shrunk, and one that is far too tall fades out', async () => {
  await withOpenProject({}, async (project) => {
    const figure = project.figures.get('throughput') ?? assert.fail('no figure');
    const words = { site: 'S', title: 'T', description: '' };
    const scaleAt = async (height: number) => {
      const { svg } = await drawCard(words, { ...figure, wide: { ...figure.wide, height } });
      return [/ scale\(([\d.]+)\)/.exec(svg)?.[1], svg.includes('card-fade')];
    };
    assert.deepEqual(await scaleAt(250), ['0.744', false]);
    assert.deepEqual(await scaleAt(300), ['0.667', false]);
    assert.deepEqual(await scaleAt(600), ['0.744', true]);
  });
});

test('without a figure a card has the description, and what is too long ends in dots', async () => {
  const words = { site: 'S', title: 'Methodology', description: 'word '.repeat(200) };
  const [site, title, ...lines] = textsOf((await drawCard(words, undefined)).svg);
  assert.deepEqual([site, title, lines.length], ['S', 'Methodology', 4]);
  assert.ok(lines.every((line, at) => line.endsWith(' …') === (at === 3)));
});
