import { type JsonObject, isObject } from '../diagnostics/json-document.ts';
import type { Results } from '../results/results.ts';
import type { Table } from '../results/table.ts';
import { applyTheme } from './apply-theme.ts';
import { readRows } from './bind-data.ts';
import { cleanSvg } from './clean-svg.ts';
import { figureWidth } from './compile-figure.ts';
import { dataSources, nameDatasets, tableOfUrl } from './data-source.ts';
import { expandRepeat } from './expand-repeat.ts';
import { exportSvg, lightGround } from './export-svg.ts';
import { type DataTexts, inlineRows } from './file-data.ts';
import { fillGround } from './fill-ground.ts';
import { openPicture } from './render-svg.ts';
import type { Highlight } from './usermeta.ts';

/** A specification that need be no figure of the chapter. */
export interface LooseSpec {
  spec: JsonObject;
  /** Relative to the project. */
  file: string;
  highlight: Highlight | undefined;
}

/**
 * Renders a specification as the site would: in its look and column width, in light colours, with titles and units of
 * the result tables that it draws, and its own title above.
 */
export async function renderThemed(
  { spec, file, highlight }: LooseSpec,
  texts: DataTexts,
  results: Results | undefined,
): Promise<{ svg: string; warnings: string[] }> {
  const tables = results ? tablesOf(spec, file, results) : [];
  const columns = new Map(tables.map(({ name, fields }) => [name, fields.map((field) => field.name)]));
  const datasets = results ? await readRows(columns, results) : {};
  const named = results ? nameDatasets(spec, file, results) : spec;
  const own = isObject(named.datasets) ? named.datasets : {};
  const bound = inlineRows({ ...named, datasets: { ...own, ...datasets } }, texts);
  const themed = applyTheme(expandRepeat(bound), tables, highlight);
  const { rendering, warnings } = await openPicture(themed)(figureWidth.wide);
  const { title, description } = textsOf(spec, file);
  const clean = cleanSvg(rendering, 'figure', { title, description });
  const heading = typeof spec.title === 'string' ? spec.title : '';
  const { svg } = await exportSvg(clean, { heading, lines: [] });
  return { svg: fillGround(svg, await lightGround()), warnings };
}

function tablesOf(spec: JsonObject, file: string, results: Results): Table[] {
  const tables = dataSources(spec).flatMap(({ url }) => tableOfUrl(url, file, results) ?? []);
  return [...new Set(tables)];
}

function textsOf({ title, description }: JsonObject, file: string): { title: string; description: string } {
  return {
    title: typeof title === 'string' ? title : file,
    description: typeof description === 'string' ? description : '',
  };
}
