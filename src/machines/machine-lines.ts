import { environmentEntries } from '../components/environment-entries.ts';
import type { Origins } from '../results/rests-on.ts';
import { measurementsOf } from '../results/table-environment.ts';

/** The machine that a table was measured on and its settings, a line each; of several machines each once. */
export function machineLines(origins: Origins, table: string): string[][] {
  const machines = measurementsOf(origins, [table]).map(({ environment }) =>
    environmentEntries(environment).map(({ term, values }) => `${term}: ${values.join('; ')}`),
  );
  const known = machines.filter((lines) => lines.length > 0);
  return [...new Map(known.map((lines) => [lines.join('\n'), lines])).values()];
}
