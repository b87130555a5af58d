import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type CommandResult, collect } from '../support/command.ts';
import { commandLine, environment } from './launch.ts';
import { scenario } from './scenario.ts';
import { copySmallSite } from './small-site.ts';

/** Runs a line of a shell, in which $PERFDOCS is the command and $TRICKLE a slow pipe. */
function runLine(root: string, line: string): Promise<CommandResult> {
  const quote = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(' ');
  const script = line
    .replaceAll('$PERFDOCS', quote(commandLine))
    .replaceAll('$TRICKLE', quote([process.execPath, join(import.meta.dirname, 'trickle.mjs')]));
  return collect(spawn('sh', ['-c', script], { cwd: root, env: environment() }));
}

scenario('a reader of 4 kB at a time gets all of a long report, and the exit code stays', async () => {
  const copy = await copySmallSite();
  try {
    const page = 'content/performance/queries.mdx';
    const links = Array.from({ length: 3000 }, (_, at) => `\n[${at}](/performance/nowhere-${at}/)\n`);
    await copy.write(page, `${await copy.read(page)}${links.join('')}`);
    const { stdout, stderr } = await runLine(
      copy.root,
      '{ $PERFDOCS check --json; echo "code $?" >&2; } | $TRICKLE',
    );
    const found = JSON.parse(stdout) as { code: string; line: number }[];
    assert.ok(stdout.length > 500_000);
    assert.equal(found.filter(({ code }) => code === 'broken-link').length, 3000);
    assert.equal(stderr, 'code 1\n');
    // One that goes away after the first line.
    const head = await runLine(copy.root, '{ $PERFDOCS check; echo "code $?" >&2; } | head -n 1');
    assert.match(
      head.stdout,
      /^content\/performance\/queries\.mdx:\d+:\d+ {2}error {2}broken-link [^\n]*\n$/,
    );
    assert.equal(head.stderr, 'code 1\n');
  } finally {
    await copy.remove();
  }
});

scenario('a writer of 4 kB at a time: all that it writes is imported', async () => {
  const copy = await copySmallSite();
  try {
    const rows = Array.from({ length: 3000 }, (_, at) => `Osprey,${at + 1},${at + 0.5}\n`);
    await copy.write('runs.csv', `engine,run,time\n${rows.join('')}`);
    const options = '--into query-time';
    const { stdout, stderr } = await runLine(
      copy.root,
      `$TRICKLE < runs.csv | $PERFDOCS import csv - ${options}`,
    );
    assert.equal(stderr, '');
    assert.match(stdout, /^imported 3,000 rows into query-time\n/);
    assert.equal((await copy.read('content/results/query-time.csv')).split('\n').length, 3006);
  } finally {
    await copy.remove();
  }
});
