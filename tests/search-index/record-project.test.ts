import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openProject } from '../../src/project/open-project.ts';
import type { Project } from '../../src/project/project.ts';
import { recordProject } from '../../src/search-index/record-project.ts';
import type { SearchRecord } from '../../src/search-index/search-record.ts';
import { repositoryRoot } from '../support/project-copy.ts';

let project: Project;
let records: SearchRecord[];

before(async () => {
  const opened = await openProject(repositoryRoot);
  assert.ok(opened.project);
  project = opened.project;
  records = recordProject(project, []);
});

after(() => {
  project.results.close();
});

const recordAt = (url: string): SearchRecord | undefined => records.find((record) => record.url === url);

test('a figure is found by its title, number, note, description and caveats, on its page', () => {
  const record = recordAt('/performance/memory/#fig-minimum-memory');
  assert.deepEqual(record?.meta, {
    title: 'Least memory with which each application boots',
    sign: 'Figure 4',
    page: 'Memory consumption',
  });
  const figure = project.figures.get('minimum-memory');
  assert.ok(figure);
  const texts = [figure.note, figure.description, ...figure.caveats.map(({ text }) => text)];
  assert.equal(record.content, `${texts.join(' ')} Figure 4.`);
});

test('a claim is found by what it states, its values and the words in the text', () => {
  assert.deepEqual(recordAt('/claims/#slow-runs-on-firecracker'), {
    url: '/claims/#slow-runs-on-firecracker',
    content: 'runs: 2. “Two”.',
    meta: {
      statement: 'How many Firecracker runs took more than three times the median in the VMM.',
      sign: 'Claim',
      page: 'Claims',
    },
  });
});

test('a table is found by its caption and the columns that it shows, where it stands', () => {
  const base = '/performance/application-performance/#table-gain-by-system-system-platform-';
  const record = recordAt(`${base}redis_get_mitigations_off-redis_set_mitigations_off-nginx_mitigations_off`);
  assert.deepEqual(record?.meta, {
    title: 'The same gains with CPU mitigations off',
    sign: 'Table',
    page: 'Application performance',
  });
  assert.match(
    record.content,
    / Columns: System, Platform, Redis GET \(%\), Redis SET \(%\), nginx \(%\)\. /,
  );
});

test('a table with a page of its own is found there, with all of its columns', () => {
  const [record, ...others] = recordProject(project, ['minimum-memory']).slice(records.length);
  const table = project.results.tables.get('minimum-memory');
  assert.ok(table && record);
  assert.deepEqual(others, []);
  assert.equal(record.url, '/data/minimum-memory/');
  assert.deepEqual(record.meta, { statement: table.title, sign: 'Table', page: table.title });
  for (const { title } of table.fields) assert.ok(record.content.includes(title), title);
});
