import { availableParallelism } from 'node:os';
import type { Tinypool } from 'tinypool';
import type { Inputs, Jobs, Outputs } from './jobs.ts';

const threads = availableParallelism();

/** For how long a thread waits for more to do, in milliseconds. Those that wait keep no process from ending. */
const idleTimeout = 10_000;

let started: Promise<Tinypool> | undefined;
let turn: Promise<unknown> = Promise.resolve();

/**
 * Gives what does a job: for the first `few` inputs in this thread, which is done with them before another has started, and
 * for all further ones in as many threads as there are processors. The same comes of it in each.
 */
export function spread<Name extends keyof Jobs>(
  job: Name,
  few: number,
): (input: Inputs[Name]) => Promise<Outputs[Name]> {
  let count = 0;
  return async (input) => {
    count += 1;
    if (count <= few || threads === 1) return inTurn(job, input);
    started ??= startThreads();
    // The pool cannot know what the functions of a file give.
    return (await started).run(input, { name: job }) as Promise<Outputs[Name]>;
  };
}

/** One after the other: Vega counts in variables of its modules. */
function inTurn<Name extends keyof Jobs>(job: Name, input: Inputs[Name]): Promise<Outputs[Name]> {
  const result = turn.then(async () => {
    const jobs: Jobs = await import('./jobs.ts');
    return jobs[job](input);
  });
  turn = result.catch(() => undefined);
  return result;
}

async function startThreads(): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool');
  const filename = new URL('jobs.ts', import.meta.url).href;
  // A thread that sleeps for its next job, as it would with atomics, gets to nothing else: what was drawn would stay in memory.
  return new Tinypool({ filename, minThreads: 0, maxThreads: threads, idleTimeout, useAtomics: false });
}
