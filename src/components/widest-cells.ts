/** How many cells of a column are set aside room for: which of some letters are the widest is for the font to say. */
const candidates = 3;

/** How many letters a header can be longer and yet be narrower: it is strong, cells are not. */
const leeway = 2;

/**
 * The cells that may be the widest of a column, one to a line, or undefined where its header surely is wider. A table
 * that has them in its header is as wide from its first row on as it is with its last, however slowly its rows come.
 */
export function widestCells(header: string, cells: readonly string[]): string | undefined {
  const longest = [...new Set(cells)].toSorted((a, b) => b.length - a.length).slice(0, candidates);
  const wider = longest.filter((cell) => cell.length >= header.length - leeway);
  return wider.length > 0 ? wider.join('\n') : undefined;
}
