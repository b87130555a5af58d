import { type ChildProcess, spawn } from 'node:child_process';
import { runProgram } from '../../src/cli/program.ts';

/** What a command printed, and how it ended. */
export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Variables of a developer's shell or of a CI job that change what perfdocs prints or builds. */
const foreign = /^(GITHUB_|PERFDOCS_|NODE_TEST_CONTEXT$|NODE_OPTIONS$|FORCE_COLOR$|CI$)/;

interface CommandOptions {
  env?: Record<string, string> | undefined;
  /** Whether it leads a process group of its own, so that it can be ended with all that it starts. */
  detached?: boolean;
}

/** Starts a command of perfdocs on the project in `root`, in an environment of its own, without colours. */
export function startCommand(
  root: string,
  args: readonly string[],
  { env = {}, detached = false }: CommandOptions = {},
): ChildProcess {
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return spawn(process.execPath, ['-r', './src/cli/require-node.cjs', 'src/cli/main.ts', ...args], {
    cwd: root,
    env: { ...Object.fromEntries(own), NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    detached: detached && process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/**
 * Runs a command of perfdocs in this process: what check and render do, without the start of a process. Commands that
 * rest on Astro need one of their own, `runCommand`.
 */
export async function runHere(
  root: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<CommandResult> {
  const output = { stdout: '', stderr: '' };
  const code = await runProgram(args, {
    root,
    env,
    color: false,
    write: (text) => (output.stdout += text),
    complain: (text) => (output.stderr += text),
  });
  return { code, ...output };
}

/** Runs a command of perfdocs to its end, in a process of its own. */
export function runCommand(
  root: string,
  args: readonly string[],
  env?: Record<string, string>,
): Promise<CommandResult> {
  return collect(startCommand(root, args, { env }));
}

/** Waits for a process to end and gives what it printed. */
export function collect(child: ChildProcess): Promise<CommandResult> {
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => (output[name] += text));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, ...output });
    });
  });
}
