import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { treeMemory } from './process-tree.ts';

/** What a process took. */
export interface ProcessCost {
  /** From its start to its end, in seconds. */
  seconds: number;
  /** The most memory that it and all that it started held at one time, in bytes; looked at every 200 ms. */
  peakMemory: number;
  /** What it printed. */
  output: string;
}

export interface Command {
  /** A script for the Node that runs this one, with its arguments. */
  args: readonly string[];
  cwd: string;
  env?: Readonly<Record<string, string>>;
}

const interval = 200;

/** Variables of the shell or the job that would change what is built. */
const foreign = /^(PERFDOCS_|GITHUB_|NODE_OPTIONS$|NODE_ENV$|FORCE_COLOR$|CI$)/;

/** Runs a script with this Node to its end. Throws with what it printed where it fails. */
export async function runProcess({ args, cwd, env = {} }: Command): Promise<ProcessCost> {
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...Object.fromEntries(own), NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (output += text.toString()));
  const ended = once(child, 'close').then(() => performance.now());
  const peakMemory = child.pid === undefined ? Promise.resolve(0) : watchMemory(child.pid, ended);
  const seconds = ((await ended) - start) / 1000;
  if (child.exitCode !== 0) throw new Error(`${args.join(' ')} failed:\n${output}`);
  return { seconds, peakMemory: await peakMemory, output };
}

async function watchMemory(pid: number, ended: Promise<unknown>): Promise<number> {
  let peak = 0;
  const over = ended.then(() => true);
  do {
    const { resident, highest } = treeMemory(pid);
    peak = Math.max(peak, resident, highest);
  } while (!(await Promise.race([over, delay(interval, false)])));
  return peak;
}
