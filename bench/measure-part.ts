import { repositoryRoot } from '../tests/support/project-copy.ts';
import { type Machine, type Version, describeMachine, describeVersion } from './machine.ts';
import type { BenchOptions, BenchRow, Part } from './part.ts';
import {
  type Growth,
  type RatioSummary,
  type Summary,
  compareRows,
  describeGrowth,
  summariseRows,
} from './summarise-rows.ts';
import { readSchema } from './table-schema.ts';

/** A part as it was measured, and what was measured on which machine on which day. */
export interface Measurement {
  id: string;
  title: string;
  table: string;
  measured: string;
  quick: boolean;
  machine: Machine;
  version: Version;
  rows: readonly BenchRow[];
  summaries: readonly Summary[];
  ratios: readonly RatioSummary[];
  growth: readonly Growth[];
}

/** Measures a part and says what its runs come to. */
export async function measurePart(part: Part, options: BenchOptions): Promise<Measurement> {
  const { id, title, table } = part;
  const fields = await readSchema(repositoryRoot, table);
  const machine = describeMachine();
  const rows = await part.measure(options);
  return {
    id,
    title,
    table,
    measured: new Date().toISOString().slice(0, 10),
    quick: options.quick,
    machine,
    version: describeVersion(),
    rows,
    summaries: summariseRows(rows, fields),
    ratios: compareRows(rows, part.ratios ?? [], fields),
    growth: describeGrowth(rows, part.growth, fields),
  };
}
