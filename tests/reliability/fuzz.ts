import { fork } from 'node:child_process';
import { readRecord, writeRecord } from './record.ts';

/** What the child tells: a batch begins, with how to repeat it, or ends. */
export type FuzzMessage =
  | { kind: 'begin'; name: string; seed: number }
  | { kind: 'end'; name: string; executions: number; failure?: string };

/** How long one batch may be silent before it counts as a hang, in milliseconds. */
const patience = 300_000;

const [, , flag, value = '60'] = process.argv;
if (flag !== '--minutes' || !(Number(value) > 0)) {
  process.stderr.write('usage: npm run fuzz -- --minutes 60\n');
  process.exit(2);
}
const started = Date.now();
const executions: Record<string, number> = {};
const failures: string[] = [];
let last: { name: string; seed: number } | undefined;

function startChild(): void {
  const child = fork(new URL('fuzz-batches.ts', import.meta.url));
  const watch = setInterval(() => child.kill('SIGKILL'), patience);
  child.on('message', (message: FuzzMessage) => {
    watch.refresh();
    if (message.kind === 'begin') last = message;
    else note(message);
    if (Date.now() - started > Number(value) * 60_000) child.kill();
  });
  child.on('exit', (code, signal) => {
    clearInterval(watch);
    if (signal === 'SIGTERM') {
      finish();
      return;
    }
    failures.push(`${last?.name ?? ''}: ended with ${signal ?? code ?? ''} (seed ${last?.seed ?? ''})`);
    process.stdout.write(`${failures.at(-1) ?? ''}\n`);
    startChild();
  });
}

function note({ name, executions: count, failure }: Extract<FuzzMessage, { kind: 'end' }>): void {
  executions[name] = (executions[name] ?? 0) + count;
  const total = Object.values(executions).reduce((sum, one) => sum + one, 0);
  process.stdout.write(`${total} executions, ${failures.length} failures: ${name}\n`);
  if (failure === undefined) return;
  failures.push(`${name}: ${failure}`);
  process.stdout.write(`${failure}\n`);
}

function finish(): void {
  const minutes = Math.round((Date.now() - started) / 60_000);
  writeRecord({ ...readRecord(), fuzzing: { minutes, executions, failures } });
  process.exitCode = failures.length > 0 ? 1 : 0;
}

startChild();
