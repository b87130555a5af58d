import { ab } from './ab.ts';
import { csv } from './csv.ts';
import { du, duBytes } from './du.ts';
import { fio } from './fio.ts';
import { hyperfine } from './hyperfine.ts';
import type { Importer } from './importer.ts';
import { iperf3 } from './iperf3.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import { ls } from './ls.ts';
import { memtierBenchmark } from './memtier-benchmark.ts';
import { redisBenchmark } from './redis-benchmark.ts';
import { size } from './size.ts';
import { sqlite3 } from './sqlite3.ts';
import { sysbench } from './sysbench.ts';
import { wrk } from './wrk.ts';
import { wrk2 } from './wrk2.ts';

const benchmarks = [
  wrk,
  wrk2,
  ab,
  redisBenchmark,
  memtierBenchmark,
  hyperfine,
  sysbench,
  fio,
  iperf3,
  sqlite3,
];
const listings = [size, du, duBytes, ls];
const tools = [...benchmarks, ...listings];

/** What no tool in particular writes. */
const formats = [csv, json, jsonl];

/** All importers, by the name of the tool. */
export const importers: ReadonlyMap<string, Importer> = new Map(
  [...tools, ...formats].map((importer) => [importer.tool, importer]),
);

/** The tools whose output a text looks like; where it is that of none, the formats. */
export function detectTools(text: string): string[] {
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const detect = (among: readonly Importer[]): string[] =>
    among.filter(({ recognises }) => recognises(plain)).map(({ tool }) => tool);
  const found = detect(tools);
  return found.length > 0 ? found : detect(formats);
}
