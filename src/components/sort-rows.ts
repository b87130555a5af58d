type Direction = 'ascending' | 'descending' | null;

/** A row with what it is sorted by; undefined where the value is missing. */
interface Keyed {
  row: HTMLTableRowElement;
  key: string | number | undefined;
}

/** What a press of a column's button makes of its order; null is the order of the file. */
const next = new Map<string | null, Direction>([
  [null, 'ascending'],
  ['ascending', 'descending'],
]);

const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

/**
 * Makes the titles of a table's columns buttons that sort its rows: up, down, and as they were. Numbers go by value, text
 * by the alphabet of the page; what is missing goes last.
 */
export function offerSorting(table: HTMLTableElement): void {
  const [body] = table.tBodies;
  const rows = [...(body?.rows ?? [])];
  const heads = [...table.querySelectorAll<HTMLElement>('thead th')];
  for (const [at, head] of heads.entries()) {
    const title = head.querySelector('.column');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'column';
    button.append(...(title?.childNodes ?? []));
    title?.replaceWith(button);
    button.addEventListener('click', () => {
      const direction = next.get(head.ariaSort) ?? null;
      for (const each of heads) each.ariaSort = each === head ? direction : null;
      body?.append(...(direction ? sortRows(rows, at, direction) : rows));
    });
  }
}

function sortRows(
  rows: readonly HTMLTableRowElement[],
  at: number,
  direction: Direction,
): HTMLTableRowElement[] {
  const sign = direction === 'descending' ? -1 : 1;
  const keyed = rows.map((row): Keyed => ({ row, key: keyOf(row.cells[at]) }));
  return keyed.toSorted((a, b) => compare(a, b, sign)).map(({ row }) => row);
}

function keyOf(cell: HTMLTableCellElement | undefined): Keyed['key'] {
  if (!cell || cell.classList.contains('missing')) return undefined;
  const text = cell.textContent.trim();
  return cell.classList.contains('numeric') ? parseFloat(text.replaceAll(',', '').replace('−', '-')) : text;
}

function compare({ key: a }: Keyed, { key: b }: Keyed, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * collator.compare(String(a), String(b));
}
