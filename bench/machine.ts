import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';
import { repositoryRoot } from '../tests/support/project-copy.ts';

/** What the benchmark ran on, as the data package keeps it. */
export interface Machine {
  cpu: string;
  cores: number;
  memory: string;
  kernel: string;
  node: string;
  /** What else it was doing. */
  load: string;
}

/** What was measured: the version of the package, and the commit with a sign where files differed from it. */
export interface Version {
  version: string;
  commit: string;
}

/** Asked before anything is measured, which is a load itself. */
export function describeMachine(): Machine {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    kernel: `${type()} ${release()}`,
    node: `Node.js ${process.versions.node}`,
    load: `${loadavg()[0]?.toFixed(1) ?? 'unknown'} processes on average in the minute before`,
  };
}

export function describeVersion(): Version {
  const { version } = JSON.parse(readFileSync(`${repositoryRoot}/package.json`, 'utf8')) as {
    version: string;
  };
  return { version, commit: git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') && '+') };
}

function git(...args: string[]): string {
  try {
    return execFileSync('git', args, { cwd: repositoryRoot, encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
