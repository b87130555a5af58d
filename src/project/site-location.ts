import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '../diagnostics/content-folder.ts';
import { siteSchema } from './site.ts';

/** Where the site is served. */
export interface SiteLocation {
  /** Its address without a path: `https://example.org`. */
  site: string;
  /** The path that it is served under: `/` or `/some/base/`. */
  base: string;
}

const nowhere = 'https://example.org';

/**
 * Where the site of the project in `root` is served: PERFDOCS_SITE, or the address in its site.json, and PERFDOCS_BASE.
 * A site.json that is not in order has no address; what is wrong with it is for the checks to say.
 */
export function locateSite(root: string, env: Readonly<Record<string, string | undefined>>): SiteLocation {
  return {
    site: env.PERFDOCS_SITE ?? addressIn(join(root, contentFolder, 'site.json')) ?? nowhere,
    base: env.PERFDOCS_BASE ?? '/',
  };
}

function addressIn(file: string): string | undefined {
  try {
    return siteSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data?.address;
  } catch {
    return undefined;
  }
}
