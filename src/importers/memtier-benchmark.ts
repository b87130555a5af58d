import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { JsonDocument } from '../diagnostics/json-document.ts';
import type { Importer, Output, ParsedOutput, Quantity, Sample } from './importer.ts';
import { readJsonOutput } from './json-output.ts';
import { failedRun, unknownOutput } from './output-lines.ts';

const runName = /^(?:ALL STATS|RUN #\d+ RESULTS)$/;
/** What the names of commands end with: Sets, Gets, Totals; and Hsets after --command. */
const plural = 's';
const percentileName = /^p[\d.]+$/;

/** What was measured of a command. Old versions have less. */
const measured = z.object({
  'Ops/sec': z.number(),
  'KB/sec': z.number(),
  Latency: z.number(),
  'Min Latency': z.number().optional(),
  'Max Latency': z.number().optional(),
  'Connection Errors': z.number().optional(),
  'Percentile Latencies': z.looseRecord(z.string().regex(percentileName), z.number()).optional(),
});

/** What `memtier_benchmark --json-out-file` writes, as far as it is imported. */
const report = z.looseRecord(z.string().regex(runName), z.looseRecord(z.string().endsWith(plural), measured));

const stopped = z.object({ benchmark_completion: z.object({ full_run: z.literal(false) }) });

/**
 * The JSON of memtier_benchmark: a sample for each command that a run sent (`SET`, `GET`), and one for all of them
 * (`TOTAL`). Its format: https://github.com/RedisLabs/memtier_benchmark, run_stats.cpp
 */
export const memtierBenchmark: Importer = {
  tool: 'memtier_benchmark',
  recognises: (text) => /"(?:ALL STATS|AGGREGATED AVERAGE RESULTS \(\d+ runs\))"\s*:/.test(text),
  parse: parseMemtier,
};

function parseMemtier(output: Output): ParsedOutput {
  const { data, document, diagnostics } = readJsonOutput(output, report, 'memtier_benchmark');
  if (!data || !document) return { samples: [], diagnostics };
  const { file } = output;
  const runs = Object.entries(data).filter(([name]) => runName.test(name));
  if (runs.length === 0) {
    const message = 'it has no run by itself: start memtier_benchmark with --print-all-runs';
    return { samples: [], diagnostics: [unknownOutput(file, 1, message)] };
  }
  const samples = runs.flatMap(([run, commands]) =>
    Object.entries(commands)
      .filter(([name, { 'Ops/sec': rate }]) => name.endsWith(plural) && rate > 0)
      .map(([name, stats]): Sample => ({
        place: document.placeOf([run, name]),
        values: readStats(name, stats),
      })),
  );
  const failures = runs.flatMap(([run, { Totals }]) => {
    const errors = Totals?.['Connection Errors'] ?? 0;
    const { line } = document.placeOf([run, 'Totals', 'Connection Errors']);
    return errors > 0 ? [failedRun(file, line, `${errors} connections failed`)] : [];
  });
  return { samples, diagnostics: [...failures, ...findStop(document, file)] };
}

function findStop({ value, placeOf }: JsonDocument, file: string): Diagnostic[] {
  if (!stopped.safeParse(value).success) return [];
  const { line } = placeOf(['benchmark_completion', 'full_run']);
  return [failedRun(file, line, 'the run was stopped before its end')];
}

/** The values of a command; its latencies are in ms, and its KB have 1024 bytes. */
function readStats(name: string, stats: z.infer<typeof measured>): Sample['values'] {
  const { 'Percentile Latencies': percentiles = {} } = stats;
  const latencies: [name: string, value: number | undefined][] = [
    ['mean', stats.Latency],
    ['min', stats['Min Latency']],
    ['max', stats['Max Latency']],
    // p99.90 as p99_9: a point in the name of a field would mean a path to Vega.
    ...Object.entries(percentiles)
      .filter(([key]) => percentileName.test(key))
      .map(([key, value]): [string, number] => [`p${Number(key.slice(1))}`.replace('.', '_'), value]),
  ];
  const inMs = latencies.flatMap(([kind, value]): [string, Quantity][] =>
    value === undefined ? [] : [[`latency_${kind}`, { value, unit: 'ms' }]],
  );
  return {
    operation: name.slice(0, -plural.length).toUpperCase(),
    throughput: { value: stats['Ops/sec'], unit: 'req/s' },
    transfer: { value: stats['KB/sec'], unit: 'KiB/s' },
    ...Object.fromEntries(inMs),
  };
}
