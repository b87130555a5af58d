import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { additions, contribute } from '../../src/components/contribute-walk.ts';
import { regenerate } from '../../src/components/regenerate-walk.ts';
import { type Walk, ellipsis, readSession } from '../../src/components/walk.ts';
import { type ContentCopy, repositoryRoot } from '../support/project-copy.ts';
import { copyForWalk, runShown, takeStep } from '../support/walk-project.ts';

/**
 * A line without what differs from one checkout to the next, or moves when an editor writes a line more: the ids of
 * commits, and where in a page a sentence stands.
 */
function settle(line: string): string {
  return line
    .replaceAll(/\b[0-9a-f]{7}\b/g, '<commit>')
    .replace(/(\.mdx):\d+(?::\d+)?/, '$1:<place>')
    .replace(/^@@ -\d+ \+\d+ @@$/, '@@ <place> @@')
    .replaceAll(/\s+/g, ' ')
    .trimEnd();
}

/** A text as a part of a regular expression. */
function escape(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Asserts that a command printed what is shown of it; an ellipsis stands for a line or more. */
function assertPrinted(command: string, printed: string, shown: readonly string[]): void {
  const lines = printed.trimEnd() === '' ? [] : printed.trimEnd().split('\n');
  const pattern = shown.map((line) => (line === ellipsis ? '(?:.*\n)+' : `${escape(settle(line))}\n`));
  assert.match(
    lines.map((line) => `${settle(line)}\n`).join(''),
    new RegExp(`^${pattern.join('')}$`),
    `${command} prints\n${printed}and the page shows\n${shown.join('\n')}`,
  );
}

async function assertWalk(copy: ContentCopy, walk: Walk): Promise<void> {
  for (const step of Object.values(walk)) {
    const printed = await takeStep(copy, step);
    const runs = typeof step === 'string' ? readSession(step) : [];
    for (const [at, { command, output }] of runs.entries()) assertPrinted(command, printed[at] ?? '', output);
  }
}

test('/contribute/: each command prints what the page shows, from the wrong number to the bound one', async (t) => {
  const copy = await copyForWalk();
  t.after(copy.remove);
  await assertWalk(copy, contribute);
  for (const { command, next } of additions) {
    const printed = await runShown(copy, command);
    assert.equal(printed.split('\n').at(-2), `next: ${next}`, command);
  }
});

test('/regenerate/: each command prints what the page shows, from the runs to the pictures', async (t) => {
  const copy = await copyForWalk();
  t.after(copy.remove);
  await assertWalk(copy, regenerate);
});

const read = (file: string): Promise<string> => readFile(join(repositoryRoot, file), 'utf8');

test('the pages show each step of their walk, in its order', async () => {
  for (const [page, walk] of Object.entries({ contribute, regenerate })) {
    const source = await read(`src/pages/${page}.astro`);
    const shown = [...source.matchAll(/step=\{walk\.(\w+)\}/g)].map(([, name = '']) => name);
    assert.deepEqual(shown, Object.keys(walk));
  }
});

test('the pages name no command that there is not', async () => {
  const { scripts } = JSON.parse(await read('package.json')) as { scripts: Record<string, string> };
  for (const page of ['contribute', 'regenerate']) {
    const texts = [await read(`src/pages/${page}.astro`), await read(`src/components/${page}-walk.ts`)];
    const named = [...texts.join('\n').matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name);
    assert.notEqual(named.length, 0);
    assert.deepEqual(
      named.filter((name) => !(name in scripts)),
      [],
      page,
    );
  }
});
