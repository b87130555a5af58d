import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faults } from './query-faults.ts';

const unitLine = 'write a line such as "-- units: low %, high %", the names of columns with their units';
const gone = 'a SELECT can read the result tables, and nothing else';

const noMore = 'correct the SELECT; DuckDB says no more about it';
const oneSelect = 'write one SELECT over the other tables; WITH can hold the steps before it';

const cases: [string, string, [string, string]][] = [
  [
    'a file of the machine',
    "-- x\nSELECT count(*) AS n FROM read_text('/etc/passwd')",
    [
      '2:27 sql-error Cannot access file "/etc/passwd" - file system operations are disabled by configuration',
      gone,
    ],
  ],
  ['a setting', '-- x\nSET threads = 4', ['2:1 sql-error the statement is not a SELECT', oneSelect]],
  [
    'a change of the results',
    '-- x\nDELETE FROM throughput',
    ['2:1 sql-error the statement is not a SELECT', oneSelect],
  ],
  [
    'two statements',
    '-- x\nSELECT 1 AS a; DROP TABLE throughput',
    ['2:1 sql-error there are 2 statements', oneSelect],
  ],
  ['no statement', '-- x\n', ['1:1 sql-error there is no statement', oneSelect]],
  ['a syntax error', '-- x\nSELECT gain\nFORM t', ['3:6 sql-error syntax error at or near "t"', noMore]],
  [
    'an unknown table',
    '-- x\nSELECT count(*) AS n FROM throughputs',
    [
      '2:27 sql-error there is no table "throughputs"',
      'the tables are: throughput, gain. Did you mean "throughput"?',
    ],
  ],
  [
    'an unknown column',
    '-- x\nSELECT max(gian) AS n FROM gain',
    ['2:12 sql-error Referenced column "gian" not found in FROM clause', 'Candidate bindings: "gain"'],
  ],
  [
    'an error that shows when it runs',
    '-- x\nSELECT max(CAST(system AS INTEGER)) AS n FROM gain',
    [
      "2:12 sql-error Could not convert string 'Linux' to INT32 when casting from source column system",
      noMore,
    ],
  ],
  [
    'no description',
    'SELECT 1 AS a',
    [
      '1:1 claim-comment the query has no description',
      'begin the file with a comment that says what it computes: "-- How much faster ..."',
    ],
  ],
  [
    'a unit without a column',
    '-- x\n-- units: low %, high\nSELECT 1 AS low, 2 AS high',
    ['2:18 claim-comment "high" is not a column with its unit', unitLine],
  ],
  [
    'a unit of an unknown column',
    '-- x\n-- units: lows %\nSELECT 1 AS low',
    ['2:11 claim-comment the SELECT gives no number "lows"', 'its numbers are low. Did you mean "low"?'],
  ],
  [
    'a unit of what is no number',
    "-- x\n-- units: low %\nSELECT 'a' AS low, 2 AS high",
    ['2:11 claim-comment the SELECT gives no number "low"', 'its numbers are high'],
  ],
];

for (const [name, sql, expected] of cases) {
  test(`refused: ${name}`, async () => {
    assert.deepEqual(await faults(sql), [expected]);
  });
}

test('an unknown unit is told the known ones', async () => {
  const [[fault, hint] = []] = await faults('-- x\n-- units: a msec\nSELECT 1 AS a');
  assert.equal(fault, '2:11 claim-comment there is no unit "msec"');
  assert.match(hint ?? '', /^the units are %, B, B\/s, GB, .* µs, /);
});

test('a query that runs without end is stopped, and those after it run', async () => {
  const sql = '-- x\nSELECT count(*) AS n FROM range(1000000000000) a, range(1000) b';
  assert.deepEqual(await faults(sql, 300), [
    [
      '2:1 sql-error the SELECT ran for more than 0.3 s and was stopped',
      'look for a join without a condition or a recursion without an end',
    ],
  ]);
});
