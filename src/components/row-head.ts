/**
 * The index of the cell that names a row: its first with a text, unless that is a number; -1 for none. Views of a figure
 * that are drawn by other fields leave cells of its table empty.
 */
export function rowHead(
  columns: readonly { numeric: boolean }[],
  cells: readonly { text: string }[],
): number {
  const first = cells.findIndex(({ text }) => text !== '');
  return columns[first]?.numeric === false ? first : -1;
}
