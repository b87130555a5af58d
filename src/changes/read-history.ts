import { contentFolder } from '../diagnostics/content-folder.ts';
import { columnUnit, convert } from '../claims/unit.ts';
import { describeTable } from '../results/describe-table.ts';
import type { Table } from '../results/table.ts';
import { validateDescriptor } from '../results/validate-descriptor.ts';
import type { FileVersion } from './file-versions.ts';
import { looseRows } from './loose-rows.ts';
import { type MeanInterval, differ, meanInterval } from './mean-interval.ts';
import { ratioOf } from './relative-change.ts';
import { type Series, pickRows } from './series.ts';

/** A series as one version of its table has it. */
export interface HistoryPoint extends MeanInterval {
  date: string;
  commit: string;
  /** The change of the mean from the point before, as a part of it; undefined for the first point. */
  ratio: number | undefined;
  /** Whether the change is beyond the noise; undefined where that cannot be told. */
  changed: boolean | undefined;
}

/** The points of a series, the oldest first; versions in which its values are those of before are left out. */
export function readHistory(series: Series, versions: readonly FileVersion[]): HistoryPoint[] {
  const points: HistoryPoint[] = [];
  let before = '';
  for (const version of versions) {
    const values = valuesIn(series, version);
    const now = JSON.stringify(values);
    if (values.length === 0 || now === before) continue;
    before = now;
    const { date, commit } = version;
    const summary = meanInterval(values);
    const last = points.at(-1);
    const ratio = last && ratioOf(last.mean, summary.mean);
    points.push({ date, commit, ...summary, ratio, changed: last && differ(last, summary) });
  }
  return points;
}

/** The values of a version in the unit that their field has now; none where there is no such field. */
function valuesIn({ table, keys, value }: Series, version: FileVersion): number[] {
  const old = describeVersion(table, version);
  const field = old.fields.find(({ name }) => name === value.name);
  return pickRows(looseRows(version.csv, old), keys).flatMap((row) => {
    const cell = row[value.name];
    if (typeof cell !== 'number') return [];
    return convert(cell, columnUnit(field?.unit), columnUnit(value.unit)) ?? [];
  });
}

/** The table as the data package of the time describes it; as that of now does, where that one cannot be read. */
function describeVersion(table: Table, { path, descriptor }: FileVersion): Table {
  const { resources } = validateDescriptor(descriptor, `${contentFolder}/results`, [path]);
  const found = resources.find(({ paths }) => paths.includes(path));
  return found ? describeTable(found.resource, `${contentFolder}/results`, [path]) : table;
}
