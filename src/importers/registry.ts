import { ab } from './ab.ts';
import { csv } from './csv.ts';
import { fio } from './fio.ts';
import { hyperfine } from './hyperfine.ts';
import type { Importer } from './importer.ts';
import { iperf3 } from './iperf3.ts';
import { redisBenchmark } from './redis-benchmark.ts';
import { sysbench } from './sysbench.ts';
import { wrk } from './wrk.ts';

/** All importers, by the name of the tool. */
export const importers: ReadonlyMap<string, Importer> = new Map(
  [wrk, ab, redisBenchmark, hyperfine, sysbench, fio, iperf3, csv].map((importer) => [
    importer.tool,
    importer,
  ]),
);

/** The tools whose output a text looks like. */
export function detectTools(text: string): string[] {
  return [...importers.values()].filter(({ recognises }) => recognises(text)).map(({ tool }) => tool);
}
