import { benchmarkNginx } from './benchmark.ts';
import type { CommandResult } from './command.ts';
import type { ContentCopy } from './project-copy.ts';

/** The series that is measured again. */
export const series = { system: 'Linux', platform: 'native' } as const;

/** What an engineer sees from new measurements to a site that agrees with them, command by command. */
export interface Walk {
  /** Requests per second of each run, as wrk prints them. */
  runs: string[];
  imported: CommandResult;
  /** Of check, before the sentences are mended. */
  stale: CommandResult;
  fixed: CommandResult;
  diff: CommandResult;
}

/** Runs wrk, imports what it prints in place of the runs of a series, and mends the sentences that are false then. */
export async function measureAgain(copy: ContentCopy): Promise<Walk> {
  const output = await benchmarkNginx();
  await copy.write('runs.txt', output);
  const { system, platform } = series;
  const into = ['--into', 'nginx-throughput', '--set', `system=${system}`, '--set', `platform=${platform}`];
  const run = (...args: string[]): Promise<CommandResult> =>
    copy.runHere(args, { GIT_CONFIG_GLOBAL: '/dev/null' });
  return {
    runs: [...output.matchAll(/^Requests\/sec: +([\d.]+)$/gm)].map(([, rate = '']) => rate),
    imported: await run('import', 'wrk', 'runs.txt', ...into, '--replace', '--measured', '2026-11-25'),
    stale: await run('check', '--json'),
    fixed: await run('check', '--fix'),
    diff: await run('diff'),
  };
}
