import type { Mark } from './marks.ts';
import type { Row, Rows } from './rows.ts';

const ahead: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
const sideways = ['ArrowLeft', 'ArrowRight'];

/**
 * The mark that a key leads to: from row to row, and along a row to the observations of a bar. Undefined for a key
 * that leads nowhere. From no mark each leads to the first or the last.
 */
export function step({ rows, upright }: Rows, from: Mark | undefined, key: string): Mark | undefined {
  if (key === 'Home') return rows.at(0)?.[0];
  if (key === 'End') return rows.at(-1)?.[0];
  const direction = ahead[key];
  if (direction === undefined) return undefined;
  const at = rows.findIndex((row) => row.some(({ element }) => element === from?.element));
  const row = rows[at];
  if (!row) return rows.at(direction > 0 ? 0 : -1)?.[0];
  const along = sideways.includes(key) !== upright;
  if (along && row.length > 1) {
    const within = row.findIndex(({ element }) => element === from?.element);
    return row[clamp(within + direction, row)];
  }
  return rows[clamp(at + direction, rows)]?.[0];
}

function clamp(at: number, list: readonly unknown[] | Row): number {
  return Math.max(0, Math.min(at, list.length - 1));
}
