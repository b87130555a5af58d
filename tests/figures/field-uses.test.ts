import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json, JsonObject } from '../../src/diagnostics/json-document.ts';
import { expressionFields } from '../../src/figures/expression-fields.ts';
import { fieldUses } from '../../src/figures/field-uses.ts';
import { unitViews } from '../../src/figures/spec-views.ts';

const columns = ['system', 'run', 'throughput', 'a.b'];

/** The columns that a unit reads, and what it names in vain as "field path". */
function usesOf(spec: JsonObject): { used: string[]; unknown: string[] } {
  const [view] = unitViews({ mark: 'bar', ...spec });
  const { used, faults } = fieldUses(view ?? assert.fail('no view'), columns);
  return { used, unknown: faults.map(({ field, path }) => `${field ?? '?'} ${path.join('.')}`) };
}

const x = (field: string): JsonObject => ({ encoding: { x: { field } } });
const after = (transform: Json[], field: string): string[] => usesOf({ transform, ...x(field) }).unknown;

test('an expression reads the fields of its datum', () => {
  assert.deepEqual(
    expressionFields(`datum.a > 1 ? datum['b c'] + datum.a : if(isValid(datum.d), x.e, "datum.f")`),
    ['a', 'b c', 'd'],
  );
  assert.deepEqual(expressionFields('datum[name] + other.datum'), []);
  assert.throws(() => expressionFields('datum.a +'), /Unexpected end of input/);
});

test('columns in use are those of channels and transforms, each once', () => {
  const transform = [{ calculate: 'datum.run + 1', as: 'next' }];
  const encoding = {
    x: { field: 'next' },
    y: { field: 'system' },
    row: { field: 'system' },
    x2: { value: 3 },
  };
  assert.deepEqual(usesOf({ transform, encoding }), { used: ['run', 'system'], unknown: [] });
  assert.deepEqual(usesOf(x('a\\.b')), { used: ['a.b'], unknown: [] });
});

test('after an aggregate only its groups and results are left', () => {
  const aggregate = [{ aggregate: [{ op: 'mean', field: 'throughput', as: 'mean' }], groupby: ['system'] }];
  assert.deepEqual(after(aggregate, 'mean'), []);
  assert.deepEqual(after(aggregate, 'system'), []);
  assert.deepEqual(after(aggregate, 'run'), ['run encoding.x.field']);
  const [view] = unitViews({ mark: 'bar', transform: aggregate });
  assert.deepEqual(fieldUses(view ?? assert.fail('no view'), columns).available, ['mean', 'system']);
});

test('a field can be used after the transform that makes it, not before', () => {
  const early = { calculate: 'datum.twice', as: 'early' };
  const twice = { calculate: '2 * datum.run', as: 'twice' };
  assert.deepEqual(after([twice, early], 'early'), []);
  assert.deepEqual(after([early, twice], 'early'), ['twice transform.0.calculate']);
  assert.deepEqual(after([{ fold: ['run', 'throughput'] }], 'value'), []);
  assert.deepEqual(after([{ fold: ['run', 'rum'] }], 'key'), ['rum transform.0']);
  assert.deepEqual(after([{ window: [{ op: 'rank', as: 'rank' }], sort: [{ field: 'speed' }] }], 'rank'), [
    'speed transform.0',
  ]);
});

test('after a lookup there are the fields that it brings; after a pivot any may be there', () => {
  const lookup = { lookup: 'system', from: { data: { url: 'x.csv' }, key: 'name', fields: ['kernel'] } };
  assert.deepEqual(after([lookup], 'kernel'), []);
  assert.deepEqual(after([lookup], 'kernl'), ['kernl encoding.x.field']);
  assert.deepEqual(after([{ ...lookup, lookup: 'sys' }], 'kernel'), ['sys transform.0']);
  assert.deepEqual(after([{ pivot: 'system', value: 'throughput' }], 'Linux'), []);
});

test('a filter reads the fields of its predicates and expressions, at any depth', () => {
  const filter = {
    and: [
      { field: 'runn', gt: 1 },
      { or: ['datum.systm == 1', { not: { field: 'x', valid: true } }] },
      { not: 'datum.y' },
      { field: 'run', oneOf: [1, 2] },
    ],
  };
  assert.deepEqual(usesOf({ transform: [{ filter }] }), {
    used: ['run'],
    unknown: [
      'runn transform.0.filter.and.0.field',
      'systm transform.0.filter.and.1.or.0',
      'x transform.0.filter.and.1.or.1.not.field',
      'y transform.0.filter.and.2.not',
    ],
  });
});

test('a channel reads the fields of its sort and conditions, but an axis has a datum of its own', () => {
  const encoding = {
    y: { field: 'system', sort: { field: 'rank', op: 'min' }, axis: { labelColor: { expr: 'datum.label' } } },
    color: {
      condition: [
        { test: 'datum.subject', value: 'red' },
        { test: { field: 'kind', equal: 1 }, value: 'blue' },
      ],
      legend: { labelColor: { expr: 'datum.value' } },
    },
    size: { value: { expr: 'datum.weight' } },
    tooltip: [{ field: 'system' }, { field: 'note' }],
  };
  assert.deepEqual(usesOf({ encoding }).unknown, [
    'rank encoding.y.sort.field',
    'subject encoding.color.condition.0.test',
    'kind encoding.color.condition.1.test.field',
    'weight encoding.size.value.expr',
    'note encoding.tooltip.1.field',
  ]);
});

test('an expression that does not parse is a fault at its place, and the others are still checked', () => {
  const [view] = unitViews({ mark: 'bar', transform: [{ calculate: 'datum.run *', as: 'z' }], ...x('zz') });
  const available = [...columns, 'z'];
  assert.deepEqual(fieldUses(view ?? assert.fail('no view'), columns).faults, [
    {
      path: ['transform', 0, 'calculate'],
      field: undefined,
      message: 'The expression cannot be read: Unexpected end of input',
      available: columns,
    },
    { path: ['encoding', 'x', 'field'], field: 'zz', message: 'There is no field "zz"', available },
  ]);
});
