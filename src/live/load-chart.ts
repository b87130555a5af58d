import type * as OpenChart from './open-chart.ts';

let failed: string | undefined;

/**
 * Loads the part of the site that draws charts. Some browsers, Chromium 147 among them, remember that they could not fetch
 * a module and do not ask again: another attempt is for the same address with a query, which is another module to them.
 * Their error names the address.
 */
export async function loadChart(): Promise<typeof OpenChart> {
  try {
    if (failed === undefined) return await import('./open-chart.ts');
    return (await import(/* @vite-ignore */ `${failed}?${Date.now()}`)) as typeof OpenChart;
  } catch (error) {
    failed ??= /https?:\S+?\.js/.exec(String(error))?.[0];
    throw error;
  }
}
