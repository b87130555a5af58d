import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, parse } from './outputs.ts';

test('json: an object for each run, its values by their paths and with their own digits', () => {
  const parsed = parse(
    'json',
    '\uFEFF[\r\n {"system": "Linux", "result": {"rps": 1.50, "times": [1, 2e3]}, "ok": true},\r\n {"ns": 9007199254740993, "note": null}]',
  );
  assert.deepEqual(faultsOf(parsed), []);
  assert.deepEqual(parsed.samples, [
    {
      place: { file: 'out.txt', line: 2, column: 2 },
      values: {
        system: 'Linux',
        'result.rps': '1.50',
        'result.times.0': '1',
        'result.times.1': '2e3',
        ok: 'true',
      },
    },
    { place: { file: 'out.txt', line: 3, column: 2 }, values: { ns: '9007199254740993', note: '' } },
  ]);
});

test('json: an object alone is one run', () => {
  assert.deepEqual(parse('json', '{"rps": 1}').samples, [
    { place: { file: 'out.txt', line: 1, column: 1 }, values: { rps: '1' } },
  ]);
});

test('jsonl: the object of each line is a run; empty lines are none', () => {
  const parsed = parse('jsonl', '\uFEFF{"rps": 1}\r\n\r\n  {"a": {"b": "x"}}');
  assert.deepEqual(faultsOf(parsed), []);
  assert.deepEqual(parsed.samples, [
    { place: { file: 'out.txt', line: 1, column: 1 }, values: { rps: '1' } },
    { place: { file: 'out.txt', line: 3, column: 3 }, values: { 'a.b': 'x' } },
  ]);
});

test('what is no run is refused at its line', () => {
  const refused: [tool: string, text: string, faults: string[]][] = [
    ['json', '[]', ['1 unknown-output there is no run in the list']],
    [
      'json',
      '[{"a": 1},\n 2,\n "x"]',
      ['2', '3'].map((line) => `${line} unknown-output a run is an object, such as {"time": 1.5}`),
    ],
    [
      'json',
      '[{"a": NaN}]',
      ['1 json-syntax not JSON: invalid symbol', '1 json-syntax not JSON: value expected'],
    ],
    ['jsonl', '{"a": 1}\n{"a": 2', ['2 json-syntax not JSON: close brace expected']],
    ['jsonl', '{"a": 1}\n3\n', ['2 unknown-output a run is an object, such as {"time": 1.5}']],
    ['jsonl', '\n', ['1 unknown-output there is no run']],
  ];
  for (const [tool, text, faults] of refused) assert.deepEqual(faultsOf(parse(tool, text)), faults, text);
});
