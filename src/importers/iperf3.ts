import { z } from 'zod';
import type { Importer, Output, ParsedOutput } from './importer.ts';
import { readJsonOutput } from './json-output.ts';
import { failedRun, truncatedRun } from './output-lines.ts';

const rate = z.object({ bits_per_second: z.number() });

/** What `iperf3 --json` writes, as far as it is imported. */
const report = z.object({
  error: z.string().optional(),
  end: z.object({ sum_received: rate.optional(), sum: rate.optional() }).optional(),
});

/** The JSON of iperf3: what the receiver got of TCP, or of UDP. */
export const iperf3: Importer = {
  tool: 'iperf3',
  recognises: (text) => /^\s*\{\s*"start"/.test(text) && text.includes('"bits_per_second"'),
  parse: parseIperf,
};

function parseIperf(output: Output): ParsedOutput {
  const { data, document, diagnostics } = readJsonOutput(output, report, 'iperf3');
  if (!data || !document) return { samples: [], diagnostics };
  const { file } = output;
  const { line } = document.placeOf(['error']);
  const failures =
    data.error === undefined ? [] : [failedRun(file, line, `the run had an error: ${data.error}`)];
  const received = data.end?.sum_received ?? data.end?.sum;
  if (!received) {
    const missing = failures.length > 0 ? [] : [truncatedRun(file, 1, 'sum at its end')];
    return { samples: [], diagnostics: [...failures, ...missing] };
  }
  const place = document.placeOf(['end']);
  const throughput = { value: received.bits_per_second, unit: 'bit/s' };
  return { samples: [{ place, values: { throughput } }], diagnostics: failures };
}
