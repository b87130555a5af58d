import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { JsonObject } from '../../src/diagnostics/json-document.ts';
import { applyTheme } from '../../src/figures/apply-theme.ts';
import type { Table } from '../../src/results/table.ts';
import { openTestResults } from '../support/test-results.ts';
import type { Results } from '../../src/results/results.ts';

let results: Results;
let tables: readonly Table[];
before(async () => {
  results = await openTestResults();
  tables = [...results.tables.values()];
});
after(() => {
  results.close();
});

const highlight = { field: 'system', equal: 'Unikraft' };
const x = { field: 'throughput', type: 'quantitative' };
const y = { field: 'system', type: 'nominal' };
const titledX = { ...x, title: 'Throughput (req/s)' };
const untitledY = { ...y, axis: { title: null } };
const accent = {
  condition: { test: { field: 'system', equal: 'Unikraft' }, value: 'var(--figure-accent)' },
  value: 'var(--figure-muted)',
};
const boldY = {
  ...y,
  axis: {
    title: null,
    labelFontWeight: {
      condition: { test: 'indexof(toString(datum.value), "Unikraft") === 0', value: 600 },
      value: 400,
    },
  },
};

const theme = (spec: JsonObject): JsonObject => applyTheme(spec, tables, undefined);
const highlighted = (spec: JsonObject): JsonObject => applyTheme(spec, tables, highlight);

test('titles and units come from the data package, but for those of the author', () => {
  const own = { field: 'memory', title: 'Mine', type: 'quantitative' };
  const made = { field: 'made', type: 'quantitative' };
  const encoding = { x, x2: { field: 'memory' }, size: own, opacity: made };
  assert.deepEqual(theme({ title: 'T', mark: 'bar', encoding }), {
    mark: 'bar',
    encoding: { x: titledX, x2: { field: 'memory', title: 'Least memory (MB)' }, size: own, opacity: made },
  });
});

test('a y axis of names has no title; an author who wants no axis gets none', () => {
  assert.deepEqual(theme({ mark: 'bar', encoding: { y } }), { mark: 'bar', encoding: { y: untitledY } });
  const grid = { ...y, axis: { grid: true, title: 'S' } };
  assert.deepEqual(theme({ mark: 'bar', encoding: { y: grid } }), {
    mark: 'bar',
    encoding: { y: { ...y, axis: { grid: true, title: null } } },
  });
  const none = { mark: 'bar', encoding: { y: { ...y, axis: null } } };
  assert.deepEqual(theme(none), none);
});

test('a tooltip of several fields keeps them all', () => {
  const tooltip = [{ field: 'system' }, { field: 'memory' }];
  assert.deepEqual(theme({ mark: 'bar', encoding: { tooltip } }), {
    mark: 'bar',
    encoding: {
      tooltip: [
        { field: 'system', title: 'System' },
        { field: 'memory', title: 'Least memory (MB)' },
      ],
    },
  });
});

test('the subject is in the accent colour and bold', () => {
  assert.deepEqual(highlighted({ mark: 'bar', encoding: { x, y } }), {
    mark: 'bar',
    encoding: { x: titledX, y: boldY, color: accent },
  });
});

test('an aggregate keeps the field of the subject, and its parts are not stacked', () => {
  const mean = { ...x, aggregate: 'mean' };
  assert.deepEqual(highlighted({ mark: { type: 'bar' }, encoding: { x: mean, y } }), {
    mark: { type: 'bar' },
    encoding: {
      x: { ...titledX, aggregate: 'mean', stack: null },
      y: boldY,
      color: accent,
      detail: { field: 'system', type: 'nominal' },
    },
  });
});

test('marks that are no shapes, and those with a colour of their own, are left as they are', () => {
  const color = { field: 'system', type: 'nominal', title: null };
  const layer = [{ mark: 'text' }, { mark: 'rule' }, { mark: 'point' }, { mark: 'bar', encoding: { color } }];
  assert.deepEqual(highlighted({ encoding: { x }, layer }), { encoding: { x: titledX }, layer });
});

test('times are shown in UTC, as the results give them', () => {
  const day = { field: 'day', type: 'temporal' };
  const shown = (def: JsonObject): unknown => {
    const { encoding } = theme({ mark: 'line', encoding: { x: def } });
    return encoding;
  };
  assert.deepEqual(shown(day), { x: { ...day, title: 'Day', scale: { type: 'utc' } } });
  assert.deepEqual(shown({ ...day, timeUnit: 'yearmonth' }), {
    x: { ...day, title: 'Day', timeUnit: 'utcyearmonth' },
  });
  const own = { ...day, title: 'D', timeUnit: 'utcyear' };
  assert.deepEqual(shown(own), { x: own });
  const local = { ...day, title: 'D', scale: { type: 'time' } };
  assert.deepEqual(shown(local), { x: local });
});
