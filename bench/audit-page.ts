import { launchChromium } from '../tests/support/chromium.ts';
import { freePort } from '../tests/support/free-port.ts';

/** How well a page does in a category of Lighthouse, from 0 to 100. */
export interface Score {
  category: string;
  score: number;
}

/** Starts a browser for Lighthouse, which talks to it by a port, and ends it when `use` is done. */
export async function withAuditor<T>(use: (port: number) => Promise<T>): Promise<T> {
  const port = await freePort();
  const browser = await launchChromium(`--remote-debugging-port=${port}`);
  try {
    return await use(port);
  } finally {
    await browser.close();
  }
}

/** Runs Lighthouse with its preset for phones. Throws where a category has no score: then the page did not load. */
export async function auditPage(url: string, port: number): Promise<Score[]> {
  const { default: lighthouse } = await import('lighthouse');
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'error' });
  return Object.values(result?.lhr.categories ?? {}).map(({ title, score }) => {
    if (score === null) throw new Error(`Lighthouse gives ${url} no score for ${title}`);
    return { category: title, score: Math.round(score * 100) };
  });
}
