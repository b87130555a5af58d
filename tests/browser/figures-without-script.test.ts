import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { chapterPages, figurePages } from '../support/chapter-pages.ts';
import { type ExpectedRow, expectedFigures } from '../support/expected-figures.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

let site: ServedSite;
let context: BrowserContext;
let page: Page;

before(async () => {
  site = await serveSite();
  context = await site.browser.newContext({ javaScriptEnabled: false });
  page = await context.newPage();
});

test('six figures, numbered in reading order over the chapter', async () => {
  const found: [string | null, string, string][] = [];
  for (const path of chapterPages) {
    await page.goto(site.origin + path);
    for (const figure of await page.locator('figure[data-figure]').all()) {
      const caption = await figure.locator('figcaption').innerText();
      found.push([await figure.getAttribute('data-figure'), path, caption.slice(0, 'Figure 1'.length)]);
      assert.equal(
        await figure.getAttribute('id'),
        `fig-${String(await figure.getAttribute('data-figure'))}`,
      );
    }
  }
  const expected = figurePages.map(([id, path], at) => [id, path, `Figure ${at + 1}`]);
  assert.deepEqual(found, expected);
});

for (const [at, [id, path]] of figurePages.entries()) {
  test(`Figure ${at + 1}, ${id}: picture, note and table`, async () => {
    await page.goto(site.origin + path);
    const figure = page.locator(`figure#fig-${id}`);
    const { headers, rows, note } = await expectedFigures[id]();

    const pictures = figure.getByRole('img');
    assert.equal(await pictures.count(), 1, 'one variant is exposed');
    assert.ok(await pictures.isVisible());
    const snapshot = await pictures.ariaSnapshot();
    const title = await pictures.locator('> title').textContent();
    assert.match(snapshot, new RegExp(`^- img "${title ?? 'no title'}"`));
    assert.ok(
      (await figure.locator('figcaption').innerText()).includes(String(title)),
      'titled as in the caption',
    );
    assert.ok((await describedBy(page, id)).length > 80, 'described');

    assert.ok((await figure.locator('figcaption').innerText()).includes(note));

    const details = figure.locator('details.table-fold');
    assert.equal(await details.getByRole('table').count(), 0, 'folded at first');
    await details.locator('summary').click();
    const table = details.getByRole('table');
    assert.ok(await table.isVisible());
    assert.deepEqual(await table.locator('thead th[scope="col"]').allInnerTexts(), headers);
    assert.equal(await table.getByRole('columnheader').count(), headers.length);
    assert.equal(await table.getByRole('rowheader').count(), rows.length);
    assert.equal(await table.locator('tbody th:not([scope="row"])').count(), 0);
    const body = await Promise.all(
      (await table.locator('tbody tr').all()).map((row) => row.locator('th, td').allInnerTexts()),
    );
    const signs = await signsIn(figure);
    assert.deepEqual(signs.table, signs.picture, 'flagged in picture and table');
    assert.deepEqual(signs.table, signs.caveats, 'every sign is explained');
    assertRows(
      body.map((row) => row.map((text) => text.replace(/\s*[*§¶]+$/, ''))),
      rows,
    );
  });
}

/** The signs of the caveats that a figure's parts show, each once. */
async function signsIn(figure: Locator): Promise<Record<'table' | 'picture' | 'caveats', string[]>> {
  const found = async (texts: Promise<string[]>): Promise<string[]> =>
    [...new Set((await texts).join('').match(/[*§¶]/g))].sort();
  return {
    table: await found(figure.locator('td sup').allInnerTexts()),
    picture: await found(figure.locator('svg:visible text').allTextContents()),
    caveats: await found(
      figure
        .locator('.caveats li[data-sign]')
        .evaluateAll((all) => all.map((one) => getComputedStyle(one, '::marker').content)),
    ),
  };
}

/** The accessible description that the browser computes for the figure's visible picture. */
async function describedBy(of: Page, id: string): Promise<string> {
  const client = await context.newCDPSession(of);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const prefix = await of.locator(`figure#fig-${id} svg:visible > desc`).textContent();
  const node = nodes.find(({ description }) => description?.value === prefix);
  return String(node?.description?.value ?? '');
}

/** The rows are those expected, in whatever order, and each cell shows its value. */
function assertRows(body: readonly string[][], rows: readonly ExpectedRow[]): void {
  const byNames = new Map(rows.map((row) => [row.names.join(' | '), row.values]));
  const largest = columnMaxima(rows);
  assert.equal(body.length, rows.length);
  for (const cells of body) {
    const names = cells.slice(0, rows[0]?.names.length).join(' | ');
    const values = byNames.get(names);
    assert.ok(values, `no such row: ${names}`);
    byNames.delete(names);
    const texts = cells.slice(rows[0]?.names.length);
    assert.equal(texts.length, values.length, names);
    for (const [at, value] of values.entries()) assertShows(texts[at] ?? '', value, largest[at] ?? 0, names);
  }
}

function columnMaxima(rows: readonly ExpectedRow[]): number[] {
  const numbers = rows.map(({ values }) => values.map((value) => (typeof value === 'number' ? value : 0)));
  return (numbers[0] ?? []).map((_value, at) => Math.max(...numbers.map((row) => row[at] ?? 0)));
}

/** A cell shows a value if it is the value rounded at its last digit, to 0.5% or to 0.1% of the column's largest. */
function assertShows(text: string, value: number | string, largest: number, where: string): void {
  if (typeof value === 'string') {
    assert.equal(text, value, where);
    return;
  }
  assert.match(text, /^−?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/, where);
  const off = Math.abs(Number(text.replaceAll(',', '').replace('−', '-')) - value);
  const lastPlace = 10 ** -(text.split('.')[1]?.length ?? 0);
  assert.ok(off <= lastPlace * 0.5000001, `${where}: ${text} is not ${value} rounded`);
  assert.ok(off <= Math.max(value * 0.005, largest * 0.001), `${where}: ${text} is too coarse for ${value}`);
}
