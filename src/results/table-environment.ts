import type { Source } from './descriptor.ts';
import { type Origins, restsOn } from './rests-on.ts';

/** A machine and its settings, in the words of who measured. */
export type Environment = Readonly<Record<string, unknown>>;

/** A machine that tables were measured on, with the publications of what was measured on it. */
export interface Measured {
  environment: Environment | undefined;
  sources: readonly Source[];
}

/**
 * The machines that tables were measured on, each once: what their resources say, or else the package, with its
 * publications. A derived table was measured where those were that it is made from.
 */
export function measurementsOf(origins: Origins, tables: readonly string[]): Measured[] {
  const measurements = restsOn(origins, tables, 'environment').map(({ environment, sources = [] }) => ({
    environment,
    sources,
  }));
  return [...new Map(measurements.map((one) => [JSON.stringify(one), one])).values()];
}
