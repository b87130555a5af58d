import { type Cell, type Field, type Table, missingLabel } from '../results/table.ts';
import { type Caveat, isAbout } from './caveats.ts';
import type { SummaryCell, SummaryColumn, SummaryTable } from './figure.ts';
import { columnFormat } from './format-quantity.ts';
import type { Group } from './summarise.ts';
import type { Measure, SummaryPlan } from './summary-plan.ts';

/** The computed groups of one plan. */
export interface Summary {
  plan: SummaryPlan;
  groups: readonly Group[];
}

/** All that is computed of a figure, with its caveats and the signs of those that concern some of its groups. */
export interface FigureSummary {
  summaries: readonly Summary[];
  caveats: readonly Caveat[];
  /** By the place of the caveat in the list. */
  signs: ReadonlyMap<number, string>;
}

const statisticNames: Readonly<Record<string, string>> = {
  average: 'mean',
  ci0: '95% interval, lower end',
  ci1: '95% interval, upper end',
  max: 'largest',
  min: 'smallest',
  q1: 'first quartile',
  q3: 'third quartile',
  stderr: 'standard error',
  stdev: 'standard deviation',
};

/** The name of a Vega aggregate operation in a sentence: https://vega.github.io/vega-lite/docs/aggregate.html. */
export function statisticName(op: string): string {
  return statisticNames[op] ?? op;
}

/** Sets the summaries of a figure as one table: names first, then the statistics, then how many runs they rest on. */
export function summaryTable(figure: FigureSummary, tables: readonly Table[]): SummaryTable {
  const { summaries } = figure;
  const names = new Map(
    summaries.flatMap(({ plan }) => plan.dimensions.map(({ field, title }) => [field, title] as const)),
  );
  const columns = [...names.values()].map(nameColumn);
  const rows = new Map<string, SummaryCell[]>();
  for (const summary of summaries) {
    const { plan, groups } = summary;
    const start = columns.length;
    columns.push(...plan.measures.map((measure, at) => measureColumn(measure, at, groups)));
    const runs = observationsColumn(plan, groups, tables);
    if (runs) columns.push(runs);
    const formats = plan.measures.map((_measure, at) =>
      columnFormat(groups.flatMap(({ values }) => values[at] ?? [])),
    );
    for (const group of groups) {
      const keys = [...names.keys()].map((field) => nameCell(group.keys[field]));
      const name = JSON.stringify(keys);
      const row = rows.get(name) ?? keys;
      const cells = group.values.map((value, at) => {
        const cell =
          value === null
            ? { text: reasonFor(plan.measures[at], tables), missing: true }
            : { text: formats[at]?.(value) ?? '', missing: false };
        return withSigns(cell, group, plan.measures[at], plan, figure);
      });
      if (runs) cells.push({ text: String(Math.max(...group.counts, 0)), missing: false });
      for (const [at, cell] of cells.entries()) row[start + at] = cell;
      rows.set(name, row);
    }
  }
  return {
    columns,
    rows: [...rows.values()].map((row) => columns.map((_column, at) => row[at] ?? emptyCell)),
  };
}

/** A cell with the signs of the caveats that concern its group and its measure. */
function withSigns(
  cell: SummaryCell,
  group: Group,
  measure: Measure | undefined,
  plan: SummaryPlan,
  { caveats, signs }: FigureSummary,
): SummaryCell {
  const concerned = group.caveats.filter((at) => {
    const caveat = caveats[at];
    return measure && caveat && isAbout(caveat, measure, plan);
  });
  return concerned.length === 0
    ? cell
    : { ...cell, signs: concerned.map((at) => signs.get(at) ?? '').join('') };
}

const emptyCell: SummaryCell = { text: '', missing: true };

function nameColumn(title: string): SummaryColumn {
  return { title, unit: undefined, numeric: false };
}

function measureColumn(measure: Measure, at: number, groups: readonly Group[]): SummaryColumn {
  return { title: statisticTitle(measure, at, groups), unit: measure.unit, numeric: true };
}

/** "Throughput, mean"; a field that a figure shows as it is has a mean where a group has several values of it. */
export function statisticTitle({ title, op }: Measure, at: number, groups: readonly Group[]): string {
  const several = groups.some(({ counts }) => (counts[at] ?? 0) > 1);
  const statistic = op ?? (several ? 'mean' : undefined);
  return statistic === undefined ? title : `${title}, ${statisticName(statistic)}`;
}

function observationsColumn(
  plan: SummaryPlan,
  groups: readonly Group[],
  tables: readonly Table[],
): SummaryColumn | undefined {
  if (!groups.some(({ counts }) => counts.some((count) => count > 1))) return undefined;
  const title = observationNoun(plan, tables, 2);
  return { title: title.charAt(0).toUpperCase() + title.slice(1), unit: undefined, numeric: true };
}

/** What an observation within a group is called: the title of the one key column that tells them apart, as in "run". */
export function observationNoun(
  { replicates }: SummaryPlan,
  tables: readonly Table[],
  count: number,
): string {
  const [only, ...others] = replicates;
  const field = tables.flatMap(({ fields }) => fields).find(({ name }) => name === only);
  const noun = field && others.length === 0 ? field.title.toLowerCase() : 'observation';
  return count === 1 ? noun : `${noun}s`;
}

function nameCell(value: Cell | undefined): SummaryCell {
  return value === null || value === undefined ? emptyCell : { text: String(value), missing: false };
}

/** Why a value is missing: the label of its column or, for a calculated field, of the columns that can be missing. */
export function reasonFor(measure: Measure | undefined, tables: readonly Table[]): string {
  const labelled = tables
    .flatMap(({ fields }) => fields)
    .filter(({ missingValues }: Field) => missingValues.some(({ label }) => label !== undefined));
  const own = labelled.filter(({ name }) => name === measure?.field);
  return [...new Set((own.length > 0 ? own : labelled).map(missingLabel))].join(' or ') || 'missing';
}
