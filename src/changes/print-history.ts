import { columnFormat } from '../figures/format-quantity.ts';
import { joinTitle } from '../figures/quantity-title.ts';
import { layOut } from './print-text.ts';
import type { HistoryPoint } from './read-history.ts';
import { formatRatio } from './relative-change.ts';
import type { Series } from './series.ts';

/** What is called a change, and who recommends it. */
export const changeRule =
  'changed: the 95% confidence intervals of the two means (Student’s t) do not overlap (Georges, Buytaert and Eeckhout, "Statistically rigorous Java performance evaluation", OOPSLA 2007); with fewer than 2 runs nothing can be said';

/** A history for a terminal: a table, a line for each version that changed the values, and the rule for its flags. */
export function printHistory(series: Series, points: readonly HistoryPoint[], color: boolean): string {
  const write = columnFormat(points.flatMap(({ mean, interval }) => [mean, ...(interval ?? [])]));
  const rows = points.map(({ date, commit, n, mean, interval, ratio, changed }, at) => {
    const flag = changed === undefined ? (at === 0 ? '' : 'too few runs') : changed ? 'changed' : '';
    const ends = interval ? `${write(interval[0])} to ${write(interval[1])}` : '';
    return [date, commit, String(n), write(mean), ends, formatRatio(ratio), flag];
  });
  const columns = ['Date', 'Commit', 'n', 'Mean', '95% interval', 'Change', 'Flag'].map((title) => ({
    title,
    numeric: ['n', 'Mean', '95% interval', 'Change'].includes(title),
  }));
  return [nameSeries(series), ...layOut({ columns, rows }, color), changeRule].join('\n');
}

/** A series in words: `Throughput (req/s) of nginx-throughput: Unikraft, QEMU/KVM`. */
export function nameSeries({ table, keys, value }: Series): string {
  const names = [...keys.values()].join(', ');
  const { title } = value;
  return `${joinTitle({ title, unit: value.unit })} of ${table.name}${names === '' ? '' : `: ${names}`}`;
}
