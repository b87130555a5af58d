import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { compileFunction } from 'node:vm';
import { parse } from 'yaml';
import { repositoryRoot } from '../support/project-copy.ts';

interface Step {
  with: { script?: string };
}

interface Comment {
  id: number;
  user: { login: string };
  body: string;
}

const marker = '<!-- perfdocs-diff -->';
const site = 'The site as it would be is [an artifact of this run](https://example.org/run#artifacts).';

let script = '';
before(async () => {
  const text = await readFile(join(repositoryRoot, '.github/workflows/comment.yml'), 'utf8');
  const { jobs } = parse(text) as { jobs: { comment: { steps: Step[] } } };
  script = jobs.comment.steps.at(-1)?.with.script ?? '';
});

/** What the script asks GitHub to write, after a preview of the commit "new" that left `diff`. */
async function commentOn(
  diff: string,
  { heads = ['old', 'new'], comments = [] }: { heads?: string[]; comments?: Comment[] } = {},
): Promise<unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), 'perfdocs-comment-'));
  const file = join(folder, 'diff.md');
  if (diff === 'a link') await symlink(join(repositoryRoot, 'package.json'), file);
  else await writeFile(file, diff);
  const asked: unknown[] = [];
  const ask = (name: string) => (request: object) => asked.push([name, request]);
  const [pulls, issues] = [
    { list: 'pulls' },
    { listComments: 'comments', updateComment: ask('update'), createComment: ask('create') },
  ];
  const paginate = (what: string, request: object): unknown[] => {
    asked.push([what, request]);
    return what === 'pulls' ? heads.map((sha, at) => ({ number: at + 6, head: { sha } })) : comments;
  };
  const workflowRun = {
    head_repository: { owner: { login: 'someone' } },
    head_branch: 'faster',
    head_sha: 'new',
    html_url: 'https://example.org/run',
  };
  const names = ['github', 'context', 'core', 'require', 'process'];
  const run = compileFunction(`return (async () => {${script}\n})()`, names) as (
    ...values: unknown[]
  ) => Promise<void>;
  try {
    await run(
      { paginate, rest: { pulls, issues } },
      { repo: { owner: 'o', repo: 'r' }, payload: { workflow_run: workflowRun } },
      { info: (text: string) => asked.push(text) },
      createRequire(import.meta.url),
      { env: { DIFF: file } },
    );
  } finally {
    await rm(folder, { recursive: true });
  }
  return asked;
}

const repo = { owner: 'o', repo: 'r' };
const search = ['pulls', { ...repo, state: 'open', head: 'someone:faster' }];

test('the pull request whose last commit was built gets one comment, in which nobody is called', async () => {
  assert.deepEqual(await commentOn('Faster, @everyone.\n'), [
    search,
    ['comments', { ...repo, issue_number: 7 }],
    ['create', { ...repo, issue_number: 7, body: `${marker}\n${site}\n\nFaster, @\u200beveryone.\n` }],
  ]);
});

test('the comment of before is written anew; that of a person who copied it is left alone', async () => {
  const copied = { id: 1, user: { login: 'someone' }, body: `${marker} mine` };
  const own = { id: 2, user: { login: 'github-actions[bot]' }, body: `${marker} old` };
  assert.deepEqual((await commentOn('Slower.', { comments: [copied, own] })).at(-1), [
    'update',
    { ...repo, comment_id: 2, body: `${marker}\n${site}\n\nSlower.` },
  ]);
});

test('a commit that is no longer the last of a pull request gets none', async () => {
  assert.deepEqual(await commentOn('Late.', { heads: ['newer'] }), [
    search,
    'No open pull request ends with this commit.',
  ]);
});

test('a long text is cut to what GitHub takes, and says so before it', async () => {
  const [, request] = (await commentOn('x'.repeat(70_000))).at(-1) as [string, { body: string }];
  assert.equal(request.body.length, 65_000);
  const start = `${marker}\n${site} This text is cut: the whole is the artifact "diff".\n\nxxx`;
  assert.equal(request.body.slice(0, start.length), start);
});

test('a link in place of the text is refused', async () => {
  await assert.rejects(commentOn('a link'), { message: 'diff.md is not a file' });
});
