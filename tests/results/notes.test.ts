import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concerns, readNotes } from '../../src/results/note.ts';
import { describe, diagnosticsOf, table, withResults } from './project.ts';

const csv = 'system,run,time\nRump,1,3\nRump,2,9\nOSv,1,4\n';

function files(...notes: unknown[]): Record<string, string> {
  const schema = table('boots', ['system', 'run:integer', 'time:number:ms'], {
    primaryKey: ['system', 'run'],
  });
  return { 'boots.csv': csv, 'datapackage.json': describe({ ...schema, notes }) };
}

/** What is wrong with notes, and the line of the descriptor where it stands. */
async function check(...notes: unknown[]) {
  const given = files(...notes);
  const lines = String(given['datapackage.json']).split('\n');
  return (await diagnosticsOf(given)).map(({ code, line, message, hint }) => [
    code,
    lines[line - 1]?.trim(),
    message,
    hint,
  ]);
}

test('a note is about all rows, or about those that have its values', async () => {
  const notes = ['One machine.', { text: 'Slow.', where: { system: 'Rump', run: [2, 3] } }];
  const read = readNotes([notes[0] as string, { text: 'Slow.', where: { system: 'Rump', run: [2, 3] } }]);
  assert.deepEqual(read, [
    { text: 'One machine.', where: undefined },
    { text: 'Slow.', where: { system: ['Rump'], run: [2, 3] } },
  ]);
  const rows = [
    { system: 'Rump', run: 1 },
    { system: 'Rump', run: 2 },
    { system: 'OSv', run: 2 },
  ];
  assert.deepEqual(
    read.map((note) => rows.map((row) => concerns(note, row))),
    [
      [false, false, false],
      [false, true, false],
    ],
  );
  await withResults(files({ text: 'Slow.', where: { run: 2 } }), ({ tables }) => {
    assert.deepEqual(tables.get('boots')?.notes, [{ text: 'Slow.', where: { run: [2] } }]);
  });
});

test('a note about rows names fields and values that there are', async () => {
  const found = await check(
    { text: 'a', where: { sytem: 'Rump' } },
    { text: 'b', where: { system: ['OSv', 'Rmup'] } },
    { text: 'c', where: { run: '1' } },
    { text: 'd', where: { system: 'OSv', run: 2 } },
  );
  assert.deepEqual(found, [
    [
      'schema-error',
      '"sytem": "Rump"',
      'a note is about sytem, which is no field of boots',
      'the fields of boots are: system, run, time. Did you mean "system"?',
    ],
    [
      'schema-error',
      '"system": [',
      'a note is about "Rmup" in system, which no row of boots has',
      'write a value as the rows have it, or delete the note. Did you mean "Rump"?',
    ],
    [
      'schema-error',
      '"run": "1"',
      'a note is about "1" in run, which no row of boots has',
      'write 1: it is of another type',
    ],
    [
      'schema-error',
      '"where": {',
      'a note is about no row of boots: none has all that "where" names',
      'write what the rows concerned have in common',
    ],
  ]);
});

test('what a note cannot be is said at its place', async () => {
  const found = await check(5, { txt: 'a' }, { text: 'a', where: {} }, { text: 'a', where: { run: [] } });
  const hint = 'write a list of sentences, each "..." or {"text": "...", "where": {"system": "Rump"}}';
  const whereHint = 'write fields with their values: {"system": "Rump"} or {"system": ["Rump", "HermiTux"]}';
  assert.deepEqual(found, [
    ['package-error', '5,', 'resources[0].notes[0] must be a string or an object', hint],
    ['package-error', '{', 'resources[0].notes[1] cannot have property txt', hint],
    ['package-error', '{', 'resources[0].notes[1] must have property text', 'add "text"'],
    ['package-error', '"where": {}', 'resources[0].notes[2].where must not be empty', whereHint],
    ['package-error', '"run": []', 'resources[0].notes[3].where.run must not be empty', whereHint],
  ]);
});
