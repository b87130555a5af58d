import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readSections } from '../support/git-project.ts';
import { type Fork, builtFork } from '../support/fork-site.ts';
import { series } from '../support/measure-again.ts';

const setup = `${series.system}, ${series.platform}`;
const csv = 'content/results/nginx-throughput.csv';

let fork: Fork;
let sections: Record<string, string[]>;
let stale: Diagnostic[];
let mean = '';

void builtFork();

describe('nginx measured again with wrk, from the runs to the site', () => {
  before(async () => {
    fork = await builtFork();
    sections = readSections(fork.walk.diff.stdout);
    stale = JSON.parse(fork.walk.stale.stdout) as Diagnostic[];
    const runs = fork.walk.runs.map(Number);
    mean = Math.round(runs.reduce((sum, run) => sum + run, 0) / runs.length).toLocaleString('en');
  });

  test('the runs stand in the table as wrk printed them', async () => {
    const { imported, runs } = fork.walk;
    assert.equal(runs.length, 3);
    assert.deepEqual([imported.code, imported.stderr], [0, '']);
    assert.equal(imported.stdout.split('\n')[0], 'imported 3 rows into nginx-throughput, in place of 5');
    const rows = (await fork.read(csv)).split('\n');
    assert.deepEqual(
      rows.filter((row) => row.startsWith(`${series.system},${series.platform},`)),
      runs.map((rate, at) => `${series.system},${series.platform},${at + 1},${Number(rate)}`),
    );
  });

  test('check fails with the sentences that are false now, and --fix mends them all', () => {
    assert.equal(fork.walk.stale.code, 1);
    assert.deepEqual([...new Set(stale.map(({ code }) => code))], ['claim-mismatch']);
    assert.ok(stale.some(({ message }) => message.startsWith('"176,000" disagrees with nginx-throughput')));
    assert.equal(fork.walk.fixed.code, 0, fork.walk.fixed.stdout);
    assert.match(fork.walk.fixed.stdout, /\nno problems\n/);
  });

  test('diff says exactly that: the one bar, the sentences that check named, and their tables', () => {
    assert.deepEqual(sections.Figures?.toSorted(), [
      'by-run | changed: 2 values',
      'nginx-throughput | changed: 1 value',
    ]);
    const values = (sections['Values in figures'] ?? []).filter((row) => row.startsWith('nginx-throughput'));
    assert.deepEqual(
      values.map((row) => row.split(' | ').slice(0, 5)),
      [['nginx-throughput', setup, 'Throughput, mean', '175,556 req/s', `${mean} req/s`]],
    );
    const told = (sections.Claims ?? []).map((row) => row.split(' | '));
    const rewritten = told.flatMap(([place = '', , from = '', to = '']) => {
      const [[, old = ''] = [], [, now = ''] = []] = [from, to].map((text) => /^("[^"]*")/.exec(text) ?? []);
      return old === now ? [] : [`${place} ${old}`];
    });
    const named = stale.map(
      ({ file, line, message }) => `${file}:${line} ${/^"[^"]*"/.exec(message)?.[0] ?? ''}`,
    );
    assert.deepEqual(rewritten.toSorted(), named.toSorted());
    assert.deepEqual(sections.Tables, [
      'nginx-throughput | 2 rows removed; 3 cells changed',
      'throughput-over-baselines (derived) | 2 cells changed',
      'gain-by-system (derived) | 1 cell changed',
    ]);
  });

  test('the built page shows the new mean, and no longer the old sentence; that of the table the day', async () => {
    const page = await fork.read('dist/performance/application-performance/index.html');
    const row = new RegExp(`<th[^>]*>${setup}</th><td[^>]*>${mean}<`);
    assert.match(page.slice(page.indexOf('id="fig-nginx-throughput"')), row);
    assert.doesNotMatch(page, />176,000</);
    const table = await fork.read('dist/data/nginx-throughput/index.html');
    assert.match(table, /wrk: runs\.txt, measured 2026-11-25/);
  });
});
