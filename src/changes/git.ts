import { execFile } from 'node:child_process';

/** What a git command gave: its output, or why it failed. */
export interface GitOutcome {
  ok: boolean;
  output: Buffer;
  /** The output as text, without the white space around it. */
  text: string;
  /** What git says of its failure, in one line; empty where it says nothing. */
  fault: string;
}

/** Runs git in a folder. Standard input gets `input`. Never rejects. */
export type Git = (args: readonly string[], input?: string) => Promise<GitOutcome>;

/** Git in the folder of a project, with its messages in English and no effect on the work tree or the index. */
export function gitIn(root: string, env: Readonly<Record<string, string | undefined>>): Git {
  const own = { ...process.env, ...env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
  const options = { cwd: root, env: own, encoding: 'buffer', maxBuffer: Infinity } as const;
  return (args, input = '') =>
    new Promise((resolve) => {
      const child = execFile('git', [...args], options, (error, output, complaint) => {
        const text = output.toString().trim();
        resolve({ ok: error === null, output, text, fault: error ? faultOf(error, complaint) : '' });
      });
      // A git that ends before it has read everything says why itself.
      child.stdin?.on('error', () => undefined).end(input);
    });
}

function faultOf(error: Error, complaint: Buffer): string {
  if ('code' in error && error.code === 'ENOENT') return 'git is not installed, or not in PATH';
  const [line = ''] = complaint.toString().split('\n');
  return line.replace(/^(fatal|error): /, '');
}
