import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { startCommand } from './command.ts';
import { freePort } from './free-port.ts';

/** A running `perfdocs dev`. */
export interface DevServer {
  origin: string;
  stop: () => Promise<void>;
}

const patience = 120_000;

/** Starts `perfdocs dev`, or `preview`, on a project and waits until it answers. */
export async function startDev(root: string, command: 'dev' | 'preview' = 'dev'): Promise<DevServer> {
  const port = await freePort();
  const child = startCommand(root, [command, '--port', String(port)], { detached: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => (output += text.toString()));
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.pid === undefined) return;
    const ended = once(child, 'exit');
    // The group has the processes that the server started, too.
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGTERM');
    await ended;
  };
  const origin = `http://127.0.0.1:${port}`;
  for (let waited = 0; !(await answers(origin)); waited += 100) {
    if (child.exitCode !== null || waited > patience) {
      await stop();
      throw new Error(`the server does not answer:\n${output}`);
    }
    await delay(100);
  }
  return { origin, stop };
}

async function answers(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/favicon.svg`)).ok;
  } catch {
    return false;
  }
}
