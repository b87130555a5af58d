import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { writeNew } from '../../src/cli/new.ts';
import { askUnits } from '../../src/scaffold/ask-units.ts';
import { draftTable } from '../../src/scaffold/draft-table.ts';
import { writeDraft } from '../../src/scaffold/write-draft.ts';
import { withProject } from '../support/temp-project.ts';

const descriptor = 'content/results/datapackage.json';
const latency = 'system,run,latency\nUnikraft,1,1.5\nLinux,1,2e3\n';

test('numbers without a unit are listed where nobody can be asked', async () => {
  const csv = latency.replace('latency', 'latency,share of all').replaceAll(/$(?<=\d)/gm, ',1');
  await withProject({ 'out.csv': csv }, async (root) => {
    let complaint = '';
    const source = { from: 'out.csv', units: new Map([['run', 'none']]), ask: undefined };
    const terminal = {
      root,
      env: {},
      color: false,
      write: () => assert.fail('it was written'),
      complain: (text: string) => (complaint += text),
    };
    assert.equal(await writeNew(await draftTable(root, 'latency', source), terminal), 1);
    assert.equal(
      complaint,
      'out.csv:1:12  error  schema-error  latency has no unit\n' +
        '    add --unit latency=<unit>, or --unit latency=none for a plain number\n' +
        'out.csv:1:20  error  schema-error  share of all has no unit\n' +
        '    add --unit "share of all=<unit>", or --unit "share of all=none" for a plain number\n2 errors in 1 file\nnothing was written\n',
    );
  });
});

/** Asks for the units of two fields; gives them with what was printed. */
async function answer(text: string): Promise<[units: [string, string][], printed: string]> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end(text);
  const given = await askUnits(['run', 'latency'], { input, output });
  return [[...given], String(output.read() ?? '')];
}

const question = (field: string): string =>
  `unit of ${field} (such as ms or req/s, none for a plain number): `;

test('in a terminal the units that are not given are asked for, again where the answer is empty', async () => {
  assert.deepEqual(await answer('none\n\n ms \n'), [
    [
      ['run', 'none'],
      ['latency', 'ms'],
    ],
    question('run') + question('latency') + question('latency'),
  ]);
  assert.deepEqual(await answer('none\n'), [[['run', 'none']], question('run') + question('latency')]);
});

test('the answers are taken for units, and only what is missing is asked for', async () => {
  await withProject({ 'out.csv': latency }, async (root) => {
    const asked: string[][] = [];
    const { draft } = await draftTable(root, 'latency', {
      from: 'out.csv',
      units: new Map([['run', 'none']]),
      ask: (fields) => {
        asked.push([...fields]);
        return Promise.resolve(new Map([['latency', 'ms']]));
      },
    });
    assert.deepEqual(asked, [['latency']]);
    assert.match(
      draft?.changed.get(descriptor) ?? '',
      /"name": "latency", "type": "number", .*"unit": "ms" \}/,
    );
  });
});

test('where a file cannot be changed, those that were created are gone again', async () => {
  await withProject({}, async (root) => {
    const draft = {
      created: new Map([['content/results/a.csv', 'a\n1\n']]),
      changed: new Map([['content/results/none.json', '{}']]),
      next: '',
    };
    await assert.rejects(writeDraft(root, draft), { code: 'ENOENT' });
    assert.deepEqual(await readdir(join(root, 'content/results')), [
      'datapackage.json',
      'kernels.csv',
      'runs.csv',
    ]);
  });
});
