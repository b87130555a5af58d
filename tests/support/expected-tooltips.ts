import assert from 'node:assert/strict';
import type { FigureId } from './chapter-pages.ts';
import { type RawRow, groupRows, meanOf, medianOf, numbersOf, readRawRows, written } from './raw-rows.ts';

/** What the tooltip of a bar has to say. */
export interface ExpectedTooltip {
  panel: string;
  label: string;
  fields: Record<string, string>;
}

/** What the tooltip of one bar of each figure says, computed from the CSV. */
export const expectedTooltips: Record<FigureId, () => Promise<ExpectedTooltip>> = {
  'image-size-build-options': async () => {
    const row = await rowOf(
      'image-size-build-options',
      (one) =>
        one.application === 'Redis' &&
        one.dead_code_elimination === 'true' &&
        one.link_time_optimization === 'false',
    );
    const fields = {
      Application: 'Redis',
      'Build options': 'DCE',
      'Image size': `${significant(Number(row.image_size) / 2 ** 20)} MiB`,
    };
    return { panel: 'Redis', label: 'DCE', fields };
  },
  'image-size-by-system': async () => {
    const row = await rowOf(
      'image-size-by-system',
      (one) => one.application === 'nginx' && one.system === 'Unikraft',
    );
    const size = `${significant(Number(row.image_size) / 2 ** 20)} MiB`;
    const fields = { Application: 'nginx', System: 'Unikraft', 'Image size': size };
    return { panel: 'nginx', label: 'Unikraft', fields };
  },
  'boot-time-by-vmm': async () => {
    const rows = (await readRawRows('boot-time-by-vmm')).filter(
      ({ vmm, nics }) => vmm === 'QEMU' && nics === '0',
    );
    const times = numbersOf(rows, 'guest_time');
    const fields = {
      VMM: 'QEMU',
      ...statisticsOf('Time in the guest', 'median', medianOf(times), times, 'µs'),
    };
    return { panel: 'In the guest, from first instruction to main()', label: 'QEMU', fields };
  },
  'minimum-memory': async () => {
    const row = await rowOf(
      'minimum-memory',
      (one) => one.application === 'SQLite' && one.system === 'Unikraft',
    );
    const fields = { Application: 'SQLite', System: 'Unikraft', 'Least memory': `${row.memory ?? ''} MB` };
    return { panel: 'SQLite', label: 'Unikraft', fields };
  },
  'redis-throughput': async () => {
    const rows = (await readRawRows('redis-throughput')).filter(({ operation }) => operation === 'SET');
    const values = numbersOf(groupRows(rows, setupOf).get('Unikraft, QEMU/KVM') ?? [], 'throughput');
    const fields = {
      Operation: 'SET',
      'System, platform': 'Unikraft, QEMU/KVM',
      ...statisticsOf('Throughput', 'mean', meanOf(values), values, 'req/s'),
    };
    return { panel: 'SET', label: 'Unikraft, QEMU/KVM', fields };
  },
  'nginx-throughput': async () => {
    const rows = groupRows(await readRawRows('nginx-throughput'), setupOf);
    const values = numbersOf(rows.get('MirageOS, Solo5') ?? [], 'throughput');
    const fields = {
      'System, platform': 'MirageOS, Solo5',
      ...statisticsOf('Throughput', 'mean', meanOf(values), values, 'req/s'),
    };
    return { panel: '', label: 'MirageOS, Solo5', fields };
  },
};

async function rowOf(table: string, isIt: (row: RawRow) => boolean): Promise<RawRow> {
  return (await readRawRows(table)).find(isIt) ?? assert.fail();
}

/** The label of a row's bar. */
export function setupOf({ system, platform }: RawRow): string {
  return `${system ?? ''}, ${platform ?? ''}`;
}

/** What a tooltip says of an aggregated field. */
export function statisticsOf(
  title: string,
  statistic: string,
  value: number,
  values: readonly number[],
  unit: string,
): Record<string, string> {
  return {
    [`${title}, ${statistic}`]: `${significant(value)} ${unit}`,
    [`${title}, smallest`]: `${significant(Math.min(...values))} ${unit}`,
    [`${title}, largest`]: `${significant(Math.max(...values))} ${unit}`,
    Runs: String(values.length),
  };
}

/** Four significant digits, or all of a longer integer part; no zeros at the end of a fraction. */
function significant(value: number): string {
  const decimals = Math.max(0, 3 - Math.floor(Math.log10(value)));
  return written(value, decimals)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}
