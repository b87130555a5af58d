import { type ChildProcess, spawn } from 'node:child_process';
import { type CommandResult, collect } from '../support/command.ts';

/** How a command of perfdocs is run. */
export interface Launch {
  env?: Record<string, string>;
  /** The program that runs the command, and its arguments before it, such as `taskset -c 0`. */
  through?: readonly string[];
  uid?: number;
  gid?: number;
}

/** Variables that change what perfdocs prints or builds. */
const foreign = /^(GITHUB_|PERFDOCS_|NODE_TEST_CONTEXT$|NODE_OPTIONS$|FORCE_COLOR$|CI$|LC_|LANG|TZ$)/;

/** The command line of perfdocs, to be run in the folder of a project. */
export const commandLine = [process.execPath, '-r', './src/cli/require-node.cjs', 'src/cli/main.ts'];

/** The environment of a command, with what it is given. */
export function environment(env: Record<string, string> = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(own), NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...env };
}

/** Starts a command of perfdocs in a process group of its own. */
export function start(root: string, args: readonly string[], options: Launch = {}): ChildProcess {
  const { env, through = [], ...user } = options;
  const [program = '', ...rest] = [...through, ...commandLine, ...args];
  return spawn(program, rest, {
    cwd: root,
    env: environment(env),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  });
}

/** Runs a command of perfdocs to its end. */
export function launch(root: string, args: readonly string[], options: Launch = {}): Promise<CommandResult> {
  return collect(start(root, args, options));
}
