import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeSample } from '../../src/claims/sample.ts';
import { checkPage, runQuery } from './project.ts';
import { faults } from './query-faults.ts';

const described: [string, string, string][] = [
  ['a count', 'count(*)', '2 runs of each system'],
  ['none', 'count(*) FILTER (gain < 0)', '0 runs of each system'],
  ['a mean of counts', 'count(*) / 2', '1 runs of each system'],
  ['a list of equal counts', '[26, 26]', '26 runs of each system'],
  ['a list of counts', '[8, 5, 10]', '5 to 10 runs of each system'],
];

for (const [name, n, expected] of described) {
  test(`n: ${name}`, async () => {
    const sql = `-- x\n-- N:  runs of each system \nSELECT max(gain) AS high, ${n} AS N FROM gain`;
    const { queries, diagnostics } = await runQuery(sql);
    assert.deepEqual(diagnostics, []);
    const { sample, columns, description } = queries.get('q') ?? assert.fail();
    assert.equal(sample && describeSample(sample), expected);
    assert.deepEqual([columns.map((column) => column.name), description], [['high'], 'x']);
  });
}

const count = 'give it a count, such as count(*) AS n, or a list of them, such as list(runs) AS n';
const refused: [string, string, [string, string]][] = [
  [
    'what n counts is not said',
    '-- x\nSELECT 1 AS a, 2 AS n',
    [
      '2:21 claim-comment nothing says what n counts',
      'add a comment line such as "-- n: runs of each system", or give the column another name',
    ],
  ],
  [
    'a comment without a column',
    '-- x\n-- n: runs\nSELECT 1 AS a',
    [
      '2:7 claim-comment the SELECT gives no column n',
      'give it one, such as count(*) AS n, or leave the line out',
    ],
  ],
  [
    'an empty comment',
    '-- x\n-- n:\nSELECT 1 AS a, 2 AS n',
    ['2:6 claim-comment the line does not say what n counts', 'name it, as in "-- n: runs of each system"'],
  ],
  [
    'half a run',
    '-- x\n-- n: runs\nSELECT 1 AS a, 2.5 AS n',
    ['3:23 claim-row n is 2.5, which is no count', count],
  ],
  [
    'less than none',
    '-- x\n-- n: runs\nSELECT 1 AS a, -1 AS n',
    ['3:22 claim-row n is -1, which is no count', count],
  ],
  [
    'NULL',
    '-- x\n-- n: runs\nSELECT 1 AS a, NULL AS n',
    ['3:24 claim-row n is NULL, which is no count', count],
  ],
  ['text', "-- x\n-- n: runs\nSELECT 1 AS a, 'a' AS n", ['3:23 claim-row n is a, which is no count', count]],
  [
    'an empty list',
    '-- x\n-- n: runs\nSELECT 1 AS a, [] AS n',
    ['3:22 claim-row n is [], which is no count', count],
  ],
  [
    'a list with NULL',
    '-- x\n-- n: runs\nSELECT 1 AS a, [5, NULL] AS n',
    ['3:29 claim-row n is [5,null], which is no count', count],
  ],
  [
    'true',
    '-- x\n-- n: runs\nSELECT 1 AS a, true AS n',
    ['3:24 claim-row n is true, which is no count', count],
  ],
  [
    'n alone',
    '-- x\n-- n: runs\nSELECT 2 AS n',
    [
      '3:1 claim-row the SELECT gives neither a number nor true or false',
      'give it a column for each number, or one that is true or false',
    ],
  ],
];

for (const [name, sql, expected] of refused) {
  test(`n is refused: ${name}`, async () => {
    assert.deepEqual(await faults(sql), [expected]);
  });
}

test('the words of a claim are not compared with n', async () => {
  const queries = {
    gain: '-- x\n-- units: high %\n-- n: systems\nSELECT max(gain) AS high, count(*) AS n FROM gain',
  };
  const { diagnostics, claims } = await checkPage('It is <Claim query="gain">50%</Claim> ahead.', queries);
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(
    claims.bindings.map(({ columns }) => columns.map(({ name }) => name)),
    [['high']],
  );
});
