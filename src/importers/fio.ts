import { z } from 'zod';
import type { Importer, Output, ParsedOutput, Sample } from './importer.ts';
import { readJsonOutput } from './json-output.ts';
import { failedRun } from './output-lines.ts';

const direction = z.object({
  iops: z.number(),
  bw_bytes: z.number(),
  total_ios: z.number(),
  lat_ns: z.object({ mean: z.number(), min: z.number(), max: z.number() }),
});

/** What `fio --output-format=json` writes, as far as it is imported. */
const report = z.object({
  jobs: z.array(z.object({ jobname: z.string(), error: z.number(), read: direction, write: direction })),
});

/** The JSON of fio: a sample for the reads of each job, and one for its writes, where it made any. */
export const fio: Importer = {
  tool: 'fio',
  recognises: (text) => text.includes('"fio version"'),
  parse: parseFio,
};

function parseFio(output: Output): ParsedOutput {
  const { data, document, diagnostics } = readJsonOutput(output, report, 'fio');
  if (!data || !document) return { samples: [], diagnostics };
  const failures = data.jobs.flatMap(({ jobname, error }, at) => {
    const { line } = document.placeOf(['jobs', at, 'error']);
    return error === 0
      ? []
      : [failedRun(output.file, line, `the job "${jobname}" ended with error ${error}`)];
  });
  const samples = data.jobs.flatMap((job, at) =>
    (['read', 'write'] as const).flatMap((operation): Sample[] => {
      const { iops, bw_bytes: bandwidth, total_ios: count, lat_ns: latency } = job[operation];
      if (count === 0) return [];
      const values = {
        job: job.jobname,
        operation,
        iops: { value: iops, unit: 'IOPS' },
        throughput: { value: bandwidth, unit: 'B/s' },
        latency_mean: { value: latency.mean, unit: 'ns' },
        latency_min: { value: latency.min, unit: 'ns' },
        latency_max: { value: latency.max, unit: 'ns' },
      };
      return [{ place: document.placeOf(['jobs', at, operation]), values }];
    }),
  );
  return { samples, diagnostics: failures };
}
