import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OpenedProject } from '../../src/project/open-project.ts';
import { inPageScope, openForPage } from '../../src/project/page-scope.ts';

const opened = { diagnostics: [] } as unknown as OpenedProject;

test('all parts of a page that is being made open the project once; two pages, and what is no page, each anew', async () => {
  let count = 0;
  const open = (): Promise<OpenedProject> => {
    count += 1;
    return Promise.resolve(opened);
  };
  const parts: Promise<OpenedProject>[] = [];
  const makePage = (): void => {
    // A part that asks later is still one of its page.
    parts.push(
      openForPage(open),
      Promise.resolve().then(() => openForPage(open)),
    );
  };
  inPageScope(makePage);
  await Promise.all(parts);
  assert.equal(count, 1);
  inPageScope(makePage);
  await Promise.all(parts);
  assert.equal(count, 2);
  await openForPage(open);
  await openForPage(open);
  assert.equal(count, 4);
});
