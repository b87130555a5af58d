import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { walkTree } from '../support/accessibility-tree.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

const landmarks = ['banner', 'navigation', 'main', 'region', 'contentinfo'];
const roles = [...landmarks, 'heading', 'figure', 'image', 'table'];

let site: ServedSite;
let page: Page;

before(async () => {
  site = await serveSite();
  page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
});

/** What every page has around its own. */
const header = ['banner ""', 'navigation "Site"'];
const footer = [
  'contentinfo ""',
  'region "Questions, issues, people"',
  'heading 2 "Questions, issues, people"',
  'navigation "Footer"',
  'heading 2 "Getting started"',
  'heading 2 "Project"',
  'heading 2 "Community"',
];

test('a page of the chapter tells its landmarks, its headings, its figure and the table of that', async () => {
  await page.goto(`${site.origin}/performance/memory/`);
  await page.locator('figure summary', { hasText: 'Data table' }).click();
  assert.deepEqual(await walkTree(page, roles), [
    ...header,
    'navigation "Performance chapter"',
    'main ""',
    'navigation "Breadcrumb"',
    'heading 1 "Memory consumption"',
    'figure "Figure 4 Least memory with which each application boots"',
    'image "Least memory with which each application boots"',
    'table "Data of Figure 4: Least memory with which each application boots"',
    'heading 2 "What this does not say"',
    'navigation "Previous and next page"',
    'navigation "On this page"',
    ...footer,
  ]);
});

test('the page of a result table tells its landmarks, its headings and its rows', async () => {
  await page.goto(`${site.origin}/data/nginx-throughput/`);
  assert.deepEqual(await walkTree(page, roles), [
    ...header,
    'main ""',
    'navigation "Breadcrumb"',
    'heading 1 "nginx throughput by system"',
    'heading 2 "Rows"',
    'table "Rows"',
    'heading 2 "Fields"',
    'heading 2 "What rests on it"',
    'heading 3 "Figures"',
    'heading 3 "Tables computed from it"',
    'heading 3 "Claims"',
    'heading 2 "How it was measured"',
    ...footer,
  ]);
  assert.deepEqual((await walkTree(page, ['columnheader', 'rowheader', 'cell'])).slice(0, 8), [
    'columnheader "System"',
    'columnheader "Platform"',
    'columnheader "Run"',
    'columnheader "Throughput (req/s)"',
    'rowheader "Docker"',
    'cell "native"',
    'cell "1"',
    'cell "158,683.36"',
  ]);
});

test('each number that rests on the data says so', async () => {
  await page.goto(`${site.origin}/performance/memory/`);
  assert.deepEqual(await walkTree(page, ['button']), [
    'button "Search"',
    'button "Explore"',
    'button "What 2 MB rests on"',
    'button "What 4 MB rests on"',
    'button "What 5 MB rests on"',
    'button "What 7 MB rests on"',
    'button "What 8 MB and 40 MB rests on"',
    'button "What 29 MB rests on"',
    'button "What three rests on"',
    'button "What the same for Redis rests on"',
    'button "2 to 6 MB is disputed: what the data say"',
    'button "What 2 to 7 MB rests on"',
    'button "What 7 rests on"',
  ]);
});
