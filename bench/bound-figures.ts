import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type BoundSpec, bindData } from '../src/figures/bind-data.ts';
import { type FigureSpec, parseFigureSpec } from '../src/figures/figure-spec.ts';
import { loadResults } from '../src/results/load-results.ts';

/** A figure whose rows are in its specification. */
export interface BoundFigure {
  figureSpec: FigureSpec;
  bound: BoundSpec;
}

/** Reads the figures of content/ in a folder, with their data. Throws where something is wrong with them. */
export async function openFigures(root: string): Promise<BoundFigure[]> {
  const { results } = await loadResults({ root, folder: 'content/results' });
  if (!results) throw new Error('something is wrong with the results');
  const folder = 'content/figures';
  const figures: BoundFigure[] = [];
  for (const name of (await readdir(join(root, folder))).toSorted()) {
    const file = `${folder}/${name}`;
    const text = await readFile(join(root, file), 'utf8');
    const { figureSpec } = parseFigureSpec(text, file, name.replace('.vl.json', ''));
    const { bound } = figureSpec ? await bindData(figureSpec, results) : {};
    if (!figureSpec || !bound) throw new Error(`something is wrong with ${file}`);
    figures.push({ figureSpec, bound });
  }
  results.close();
  return figures;
}
