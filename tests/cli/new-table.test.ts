import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openProject } from '../../src/project/open-project.ts';
import { runHere } from '../support/command.ts';
import { minimalProject, withProject } from '../support/temp-project.ts';

const descriptor = 'content/results/datapackage.json';
const target = 'content/results/latency.csv';
const latency = `system,run,day,idle,latency,errors
Unikraft,1,2026-11-24,true,1.5,0
Unikraft,2,2026-11-24,false,,3
Linux,1,2026-11-25,true,2e3,0
`;
const units = ['--unit', 'run=none', '--unit', 'latency=ms', '--unit', 'errors=none'];
const start = ['new', 'table', 'latency', '--from', 'out.csv', ...units];
const written = `wrote ${target}\nchanged ${descriptor}\nnext: describe its columns in ${descriptor}, then npm run new -- figure\n`;

test('a table is a copy of the CSV and a resource behind the others, which stay as they are', async () => {
  await withProject({ 'out.csv': latency }, async (root) => {
    const { code, stdout, stderr } = await runHere(root, start);
    assert.deepEqual([code, stdout, stderr], [0, written, '']);
    assert.equal(await readFile(join(root, target), 'utf8'), latency);
    const before = minimalProject[descriptor].replace(/\n {2}\]\n\}$/, '');
    assert.equal(
      await readFile(join(root, descriptor), 'utf8'),
      `${before},
    {
      "name": "latency",
      "title": "Latency",
      "type": "table",
      "path": "latency.csv",
      "format": "csv",
      "mediatype": "text/csv",
      "encoding": "utf-8",
      "sources": [
        {
          "title": "csv: out.csv",
          "tool": "csv",
          "file": "out.csv",
          "sha256": "${createHash('sha256').update(latency).digest('hex')}"
        }
      ],
      "schema": {
        "fields": [
          { "name": "system", "type": "string", "title": "System" },
          { "name": "run", "type": "integer", "title": "Run" },
          { "name": "day", "type": "date", "title": "Day" },
          { "name": "idle", "type": "boolean", "title": "Idle" },
          { "name": "latency", "type": "number", "title": "Latency", "unit": "ms" },
          { "name": "errors", "type": "integer", "title": "Errors", "unit": "1" }
        ],
        "primaryKey": ["system", "run"]
      }
    }
  ]
}`,
    );
    const { project, diagnostics } = await openProject(root);
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(await project?.results.rows('latency', ['day', 'latency']), [
      { day: '2026-11-24', latency: 1.5 },
      { day: '2026-11-24', latency: null },
      { day: '2026-11-25', latency: 2000 },
    ]);
    project?.results.close();
  });
});

test('line ends and the byte order mark of the CSV stay, and so do the line ends of the data package', async () => {
  const csv = `\uFEFF${latency.replaceAll('\n', '\r\n')}`;
  const packageText = minimalProject[descriptor].replaceAll('\n', '\r\n');
  await withProject({ 'out.csv': csv, [descriptor]: packageText }, async (root) => {
    assert.equal((await runHere(root, start)).code, 0);
    assert.equal(await readFile(join(root, target), 'utf8'), csv);
    assert.doesNotMatch(await readFile(join(root, descriptor), 'utf8'), /[^\r]\n/);
    const { project, diagnostics } = await openProject(root);
    project?.results.close();
    assert.deepEqual(diagnostics, []);
  });
});

test('a CSV that is in its place already is described there', async () => {
  await withProject({ [target]: latency }, async (root) => {
    const { code, stdout } = await runHere(root, ['new', 'table', 'latency', '--from', target, ...units]);
    assert.deepEqual([code, stdout.split('\n')[0]], [0, `changed ${descriptor}`]);
    const { project, diagnostics } = await openProject(root);
    project?.results.close();
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(await readdir(join(root, 'content/results')), [
      'datapackage.json',
      'kernels.csv',
      'latency.csv',
      'runs.csv',
    ]);
  });
});
