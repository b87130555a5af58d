import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { FigureId } from './chapter-pages.ts';
import { repositoryRoot } from './project-copy.ts';

/** A group of observations: its names, from the facet inwards, and its values in the order of the columns. */
export interface ExpectedRow {
  names: readonly string[];
  values: readonly (number | 'not supported')[];
}

/** What a figure has to show, computed from the CSV alone and without the code of the project. */
export interface ExpectedFigure {
  headers: readonly string[];
  rows: readonly ExpectedRow[];
  /** What the statistics note has to say about the bars. */
  note: string;
  /** For each set of panels, which of a row's values its bars have. */
  barValues: readonly number[];
}

type Observation = Record<string, string>;

/** Computes what each figure has to show. */
export const expectedFigures: Record<FigureId, () => Promise<ExpectedFigure>> = {
  'image-size-build-options': () =>
    singleValues('image-size-build-options', ['Application', 'Build options', 'Image size (MiB)'], (row) => ({
      names: [row.application ?? '', buildOptions(row)],
      value: mebibytes(row.image_size),
    })),
  'image-size-by-system': () =>
    singleValues('image-size-by-system', ['Application', 'System', 'Image size (MiB)'], (row) => ({
      names: [row.application ?? '', row.system ?? ''],
      value: mebibytes(row.image_size),
    })),
  'boot-time-by-vmm': bootTimes,
  'minimum-memory': () =>
    singleValues('minimum-memory', ['Application', 'System', 'Least memory (MB)'], (row) => ({
      names: [row.application ?? '', row.system ?? ''],
      value: numberOf(row.memory),
    })),
  'redis-throughput': () => throughput('redis-throughput', ['Operation'], 'mean of 5 runs.'),
  'nginx-throughput': () => throughput('nginx-throughput', [], 'mean of 5 runs (MirageOS, Solo5: 8).'),
};

async function singleValues(
  table: string,
  headers: string[],
  read: (row: Observation) => { names: string[]; value: number | undefined },
): Promise<ExpectedFigure> {
  const rows = (await observations(table)).map((row) => {
    const { names, value } = read(row);
    return { names, values: [value ?? ('not supported' as const)] };
  });
  return { headers, rows, note: 'Bars: one measurement each.', barValues: [0] };
}

async function bootTimes(): Promise<ExpectedFigure> {
  const groups = groupBy(await observations('boot-time-by-vmm'), ({ vmm = '', nics }) =>
    nics === '0' ? [vmm] : [`${vmm}, ${nics ?? ''} NIC`],
  );
  const rows = groups.map(({ names, members }) => ({
    names,
    values: [
      median(members.map((row) => Number(row.vmm_time) / 1000)),
      median(members.map((row) => Number(row.guest_time))),
      members.length,
    ],
  }));
  const headers = ['VMM', 'Time in the VMM, median (ms)', 'Time in the guest, median (µs)', 'Runs'];
  return { headers, rows, note: 'Bars: median of 26 runs.', barValues: [0, 1] };
}

async function throughput(table: string, facets: string[], note: string): Promise<ExpectedFigure> {
  const groups = groupBy(await observations(table), ({ operation, system = '', platform = '' }) => [
    ...(operation === undefined ? [] : [operation]),
    `${system}, ${platform}`,
  ]);
  const rows = groups.map(({ names, members }): ExpectedRow => {
    const values = members.flatMap((row) => numberOf(row.throughput) ?? []);
    const none = 'not supported';
    if (values.length === 0) return { names, values: [none, none, none, 0] };
    return { names, values: [mean(values), Math.min(...values), Math.max(...values), values.length] };
  });
  const statistics = ['mean', 'smallest', 'largest'].map((name) => `Throughput, ${name} (req/s)`);
  const headers = [...facets, 'System, platform', ...statistics, 'Runs'];
  return { headers, rows, note: `Bars: ${note}`, barValues: [0] };
}

async function observations(table: string): Promise<Observation[]> {
  const text = await readFile(join(repositoryRoot, 'content/results', `${table}.csv`), 'utf8');
  return parse(text, { columns: true });
}

function groupBy(
  rows: readonly Observation[],
  namesOf: (row: Observation) => string[],
): { names: string[]; members: Observation[] }[] {
  const groups = Map.groupBy(rows, (row) => JSON.stringify(namesOf(row)));
  return [...groups.values()].map((members) => ({ names: members[0] ? namesOf(members[0]) : [], members }));
}

function buildOptions(row: Observation): string {
  const parts = [
    row.link_time_optimization === 'true' ? ['LTO'] : [],
    row.dead_code_elimination === 'true' ? ['DCE'] : [],
  ].flat();
  return parts.join(' and ') || 'neither';
}

function mebibytes(cell: string | undefined): number | undefined {
  const bytes = numberOf(cell);
  return bytes === undefined ? undefined : bytes / 2 ** 20;
}

function numberOf(cell: string | undefined): number | undefined {
  return cell === 'not supported' ? undefined : Number(cell);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return mean(sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1));
}
