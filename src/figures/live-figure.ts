import type { Chart } from './chart.ts';
import type { LiveSpec } from './figure.ts';
import { specAt } from './sized-spec.ts';

/**
 * What a reader explores in place of a picture of this width with views of that one, on a logarithmic scale too where the
 * author allows it.
 */
export async function liveFigure(
  { live, log }: Chart,
  width: number,
  viewWidth: number,
): Promise<{ live: Omit<LiveSpec, 'widths'>; warnings: string[] }> {
  const base = specAt(live, viewWidth);
  if (!log) return { live: { base }, warnings: [] };
  const fitted = await log.picture(width);
  return { live: { base, log: specAt(log.live, fitted.viewWidth) }, warnings: fitted.warnings };
}
