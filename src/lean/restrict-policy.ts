import { createHash } from 'node:crypto';

/**
 * Puts into the policy of a page the hashes of its own scripts and styles, in the place of those of the whole site. The
 * policy is the element that Astro writes: https://docs.astro.build/en/reference/configuration-reference/#securitycsp.
 */
export function restrictPolicy(html: string): string {
  const scripts = hashesOf(html, /<script(?![^>]*\s(?:src=|type="application\/))[^>]*>([\s\S]*?)<\/script>/g);
  const styles = hashesOf(html, /<style>([\s\S]*?)<\/style>/g);
  return html.replace(
    /(<meta http-equiv="content-security-policy" content=")([^"]*)/,
    (_policy, start: string, policy: string) =>
      start + withHashes(withHashes(policy, 'script-src', scripts), 'style-src', styles),
  );
}

/** The hashes of what stands between tags, each once. */
function hashesOf(html: string, element: RegExp): string[] {
  const digests = [...html.matchAll(element)].map(([, text = '']) =>
    createHash('sha256').update(text).digest('base64'),
  );
  return [...new Set(digests)].map((digest) => `'sha256-${digest}'`);
}

function withHashes(policy: string, directive: string, hashes: readonly string[]): string {
  return policy.replace(new RegExp(`${directive} [^;]*`), (written) => {
    const others = written.split(/\s+/).filter((source) => !source.startsWith("'sha"));
    return [...others, ...hashes].join(' ');
  });
}
