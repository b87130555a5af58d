import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { outputs } from './import-project.ts';

/**
 * What wrk prints of three runs against an nginx on this machine; where one of the two is not installed, what it printed
 * when it was run in that way for tests/fixtures/outputs.
 */
export async function benchmarkNginx(): Promise<string> {
  if (!isInstalled('wrk', '-v') || !isInstalled('nginx', '-v')) {
    return readFile(join(outputs, 'wrk-latency.txt'), 'utf8');
  }
  const folder = await mkdtemp(join(tmpdir(), 'perfdocs-nginx-'));
  const port = await freePort();
  await writeFile(join(folder, 'nginx.conf'), configuration(folder, port));
  const server = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  try {
    const url = `http://127.0.0.1:${port}/`;
    await waitFor(url);
    return [1, 2, 3].map(() => run('wrk', '-t1', '-c5', '-d1s', '--latency', url)).join('');
  } finally {
    server.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

function isInstalled(tool: string, ...args: string[]): boolean {
  try {
    run(tool, ...args);
    return true;
  } catch (error) {
    // wrk has no way to ask for its version that counts as a success.
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
}

function run(tool: string, ...args: string[]): string {
  return execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

function configuration(folder: string, port: number): string {
  return `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http { access_log off; server { listen 127.0.0.1:${port}; location / { return 200 'Hello'; } } }
`;
}

async function waitFor(url: string): Promise<void> {
  for (;;) {
    try {
      await fetch(url);
      return;
    } catch {
      await setTimeout(20);
    }
  }
}
