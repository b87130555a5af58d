import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { type Edit, type Step, readSession } from '../../src/components/walk.ts';
import { type ContentCopy, copyContent } from './project-copy.ts';
import { runGit } from './git.ts';
import { outputs } from './import-project.ts';

/** Runs git at noon of a day; the days are those that the walks show. */
function git(root: string, day: string, args: readonly string[]): string {
  return runGit(root, args, `${day}T12:00:00Z`);
}

/** A copy of the project in a repository with a remote, and the outputs of tools that a walk imports. */
export async function copyForWalk(): Promise<ContentCopy> {
  const copy = await copyContent();
  const commands = [
    ['init', '--quiet', '--initial-branch=main'],
    ['init', '--quiet', '--bare', 'origin.git'],
    ['remote', 'add', 'origin', 'origin.git'],
    ['add', 'content'],
    ['commit', '--quiet', '--no-gpg-sign', '--message', 'Measure'],
  ];
  for (const command of commands) git(copy.root, '2026-11-20', command);
  await cp(join(outputs, 'wrk-latency.txt'), copy.path('runs.txt'));
  await cp(join(outputs, 'wrk-non-2xx.txt'), copy.path('failed.txt'));
  await copy.write('latency.csv', 'system,run,latency\nUnikraft,1,0.131\nUnikraft,2,0.128\nLinux,1,0.203\n');
  return copy;
}

/** Takes a step of a walk in a copy of the project. Gives what each of its commands printed. */
export async function takeStep(copy: ContentCopy, step: Step): Promise<string[]> {
  const printed: string[] = [];
  if (typeof step !== 'string') await edit(copy, step);
  else for (const { command } of readSession(step)) printed.push(await runShown(copy, command));
  return printed;
}

async function edit(copy: ContentCopy, { file, from, to }: Edit): Promise<void> {
  await (from === '' ? copy.write(file, `${to}\n`) : copy.replace(file, from, to));
}

/** Runs a command of a page. What a benchmark prints is there already. */
export async function runShown(copy: ContentCopy, command: string): Promise<string> {
  const words = [...command.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
  const [tool, ...args] = words;
  if (tool === 'for') return '';
  if (tool === 'cat') return copy.read(args.join(' '));
  if (tool === 'git') return git(copy.root, '2026-11-25', args);
  assert.deepEqual([tool, args[0]], ['npm', 'run'], command);
  const { stdout, stderr } = await copy.runHere(
    args.slice(1).filter((word) => word !== '--'),
    { GIT_CONFIG_GLOBAL: '/dev/null' },
  );
  return stdout + stderr;
}
