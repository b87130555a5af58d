import type { Results } from '../results/results.ts';
import { type Field, type Table, isNumeric } from '../results/table.ts';

/** Which axis of a figure has what is measured, and which has what it is measured of. */
export interface FigureAxes {
  table: Table;
  /** The names, days or numbers that tell the groups apart. */
  groups: { axis: 'x' | 'y'; field: Field };
  measure: { axis: 'x' | 'y'; field: Field };
  color: Field | undefined;
}

/** How the rows of a table spread over the groups of a figure. */
export interface GroupSizes {
  /** Whether a group has more than one value, so that a statistic is to be drawn. */
  several: boolean;
  /** Whether rows have no value. */
  missing: boolean;
}

/** Tells the measured axis from the other one; undefined where neither has numbers. */
export function chooseAxes(
  table: Table,
  { x, y, color }: { x: Field; y: Field; color: Field | undefined },
): FigureAxes | undefined {
  const isKey = ({ name }: Field): boolean => table.primaryKey.includes(name);
  const vertical = isNumeric(y) && !(isNumeric(x) && isKey(y) && !isKey(x));
  if (!vertical && !isNumeric(x)) return undefined;
  const [groups, measure] = vertical
    ? ([
        { axis: 'x', field: x },
        { axis: 'y', field: y },
      ] as const)
    : ([
        { axis: 'y', field: y },
        { axis: 'x', field: x },
      ] as const);
  return { table, groups, measure, color };
}

/** Counts the values of each group. */
export async function countGroups(
  { table, groups, measure, color }: FigureAxes,
  results: Results,
): Promise<GroupSizes> {
  const keys = [groups.field, ...(color ? [color] : [])].map(({ name }) => name);
  const rows = await results.rows(table.name, [...new Set([...keys, measure.field.name])]);
  const valued = rows.filter((row) => row[measure.field.name] !== null);
  const sizes = Map.groupBy(valued, (row) => JSON.stringify(keys.map((key) => row[key])));
  return {
    several: [...sizes.values()].some(({ length }) => length > 1),
    missing: valued.length < rows.length,
  };
}
