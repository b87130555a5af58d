import { execFileSync } from 'node:child_process';

/**
 * Runs git in a folder, without the settings of the user and the machine, and gives what it prints. Commits are made at
 * `date`, an ISO 8601 time, where one is given.
 */
export function runGit(root: string, args: readonly string[], date = ''): string {
  const user = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const dates = date === '' ? {} : { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  return execFileSync('git', [...user, ...args], {
    cwd: root,
    env: { ...env, ...dates },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}
