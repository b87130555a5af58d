import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { test } from 'node:test';

/** Tests that a running server, whose origin is known when they run, is there for this machine alone. */
export function testLoopback(name: string, originOf: () => string): void {
  const portOf = (): number => Number(new URL(originOf()).port);

  test(`${name} listens on 127.0.0.1, and on no other address`, async () => {
    // One that listens on all addresses answers at these two as well.
    for (const address of ['127.0.0.2', '::1']) {
      const socket = connect(portOf(), address);
      await assert.rejects(once(socket, 'connect'), /ECONNREFUSED|EADDRNOTAVAIL|ETIMEDOUT/);
    }
  });

  test(`${name} does not answer a page that has led a name of its own to this machine`, async () => {
    const answer = async (host: string): Promise<number | undefined> => {
      const options = { host: '127.0.0.1', port: portOf(), path: '/favicon.svg', headers: { host } };
      const [response] = (await once(request(options).end(), 'response')) as [Answer];
      response.resume();
      return response.statusCode;
    };
    assert.equal(await answer(`localhost:${portOf()}`), 200);
    assert.equal(await answer('evil.example'), 403);
  });
}

interface Answer {
  statusCode?: number;
  resume: () => void;
}
