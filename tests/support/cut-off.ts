import { createServer } from 'node:http';
import { listen } from './free-port.ts';

/** A server that passes on what another one has. */
export interface CutOff {
  origin: string;
  /** From now on nothing breaks off any more. */
  mend: () => void;
  close: () => void;
}

/** Serves what `origin` has, but for paths like `broken`: the connection to those ends in the middle. */
export async function serveCutOff(origin: string, broken: RegExp): Promise<CutOff> {
  let isBroken = true;
  const server = createServer((request, response) => {
    const { url = '' } = request;
    void fetch(origin + url).then(async ({ status, headers, body }) => {
      const bytes = Buffer.from(await new Response(body).arrayBuffer());
      const type = headers.get('content-type') ?? 'application/octet-stream';
      response.writeHead(status, { 'content-type': type, 'content-length': bytes.length });
      if (!isBroken || !broken.test(url)) response.end(bytes);
      else response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
    });
  });
  const port = await listen(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    mend: () => (isBroken = false),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
