import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { filesBelow } from './built-pages.ts';

/** What the fixture other-site has in titles, notes, units and sources: markup that must stay text. */
export const payload = '<script>globalThis.hacked = 1</script>"><img src=x onerror=alert(1)>]]></style>';

/** The pages that show the payload, and those that list what has it. */
export const hostilePages = [
  'performance/hostile/',
  'figures/hostile/',
  'data/hostile/',
  'data/',
  'figures/',
  'claims/',
  'performance/',
];

/**
 * The files of XML and Markdown in which markup of the payload stands as it is, neither escaped nor in code. HTML may
 * have it in attributes; what a browser makes of that, `findForeignNodes` tells.
 */
export async function findRawMarkup(dist: string): Promise<string[]> {
  const files = (await filesBelow(dist)).filter((file) => /\.(svg|xml|md|txt)$/.test(file));
  const found = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(dist, file), 'utf8');
      const prose = text.replaceAll(/(?<!\\)`[^`]*`/g, '');
      return /(?<!\\)<(script>globalThis|img src=x)/.test(prose) ? [file] : [];
    }),
  );
  return found.flat();
}

/** The files of XML that a browser cannot parse. */
export async function findBrokenXml(page: Page, dist: string): Promise<string[]> {
  const broken: string[] = [];
  for (const file of (await filesBelow(dist)).filter((name) => /\.(svg|xml)$/.test(name))) {
    const text = await readFile(join(dist, file), 'utf8');
    const isBroken = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      return parsed.querySelector('parsererror, script, img') !== null;
    }, text);
    if (isBroken) broken.push(file);
  }
  return broken;
}

/** In a page: the elements and addresses that only the payload can have made. */
export function findForeignNodes(): string[] {
  const made = document.querySelectorAll('img[src="x"], [onerror], [onload], a[href^="javascript:" i]');
  const scripts = Array.from(document.scripts).filter(
    ({ type, textContent }) => type === '' && textContent.includes('hacked'),
  );
  return [...made, ...scripts].map(({ outerHTML }) => outerHTML.slice(0, 200));
}
