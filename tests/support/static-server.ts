import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { type ServerResponse, createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import sirv from 'sirv';
import { listen } from './free-port.ts';

/** Gives the Content-Security-Policy of a page from its HTML and its path in the site. */
export type FindPolicy = (html: string, path: string) => string | undefined;

/** A running server of a built site. */
export interface StaticServer {
  /** Scheme, host and port, without a slash at the end. */
  origin: string;
  close: () => Promise<void>;
}

/**
 * Serves a built site as a static host does: compressed with Brotli, to be kept where a name has a hash, index.html for
 * a folder, 404.html for what is not there, and the Content-Security-Policy of each page as a header too. `base` is the
 * path that the site was built for. `findPolicy` gives the policy of a page, by default that of its head, or throws; a
 * site that is not ours need not have any.
 */
export async function serveStatic(
  dist: string,
  base = '/',
  findPolicy: FindPolicy = strictPolicy,
): Promise<StaticServer> {
  const folder = await mkdtemp(join(tmpdir(), 'perfdocs-served-'));
  await cp(dist, folder, { recursive: true });
  const policies = await compressFiles(folder, findPolicy);
  const notFound = await readFile(join(folder, '404.html'));
  const serve = sirv(folder, {
    brotli: true,
    etag: true,
    setHeaders: (response, path) => {
      const policy = policies.get((path.endsWith('/') ? `${path}index.html` : path).slice(1));
      if (path.startsWith('/_astro/'))
        response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      if (policy !== undefined) response.setHeader('Content-Security-Policy', policy);
    },
  });
  const server = createServer((request, response) => {
    const { url = '' } = request;
    if (!url.startsWith(base)) {
      respondNotFound(response, 'outside of the base path');
      return;
    }
    request.url = `/${url.slice(base.length)}`;
    serve(request, response, () => {
      respondNotFound(response, notFound);
    });
  });
  const port = await listen(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
}

/** Writes each text file's .br beside it; gives the policy of each page, by its path in the folder. */
async function compressFiles(folder: string, findPolicy: FindPolicy): Promise<Map<string, string>> {
  const policies = new Map<string, string>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter(
    (one) => one.isFile() && /\.(html|css|js|json|svg|xml)$/.test(one.name),
  )) {
    const file = join(entry.parentPath, entry.name);
    const content = await readFile(file);
    const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
    await writeFile(`${file}.br`, brotliCompressSync(content, options));
    if (!entry.name.endsWith('.html')) continue;
    const path = relative(folder, file).split(sep).join('/');
    // What pages fetch in parts has no head, and the policy of the page applies to it.
    const policy = content.includes('<head>') ? findPolicy(content.toString(), path) : undefined;
    if (policy !== undefined) policies.set(path, policy);
  }
  return policies;
}

/** default-src 'self' and, from the page's own policy, the scripts and styles that Astro put into the page. */
function strictPolicy(html: string, path: string): string {
  const [, content = ''] = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html) ?? [];
  const inlined = content.split(';').filter((directive) => /^\s*(script|style)-src /.test(directive));
  if (inlined.length === 0) throw new Error(`${path} has no Content-Security-Policy`);
  return ["default-src 'self'", ...inlined.map((directive) => directive.trim())].join('; ');
}

function respondNotFound(response: ServerResponse, body: string | Buffer): void {
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(body);
}
