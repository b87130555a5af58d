import assert from 'node:assert/strict';
import type { JsonObject } from '../../src/diagnostics/json-document.ts';
import { type CompiledFigure, compileFigure } from '../../src/figures/compile-figure.ts';
import type { Figure } from '../../src/figures/figure.ts';
import { parseFigureSpec } from '../../src/figures/figure-spec.ts';
import { loadResults } from '../../src/results/load-results.ts';
import type { Results } from '../../src/results/results.ts';
import { type ProjectFiles, withProject } from './temp-project.ts';

const file = 'content/figures/test.vl.json';

/** The results of the minimal project, with changes; they stay open until the process ends. */
export async function openTestResults(changes: ProjectFiles = {}): Promise<Results> {
  return withProject(changes, async (root) => {
    const { results, diagnostics } = await loadResults({ root, folder: 'content/results' });
    assert.deepEqual(diagnostics, []);
    return results ?? assert.fail('no results');
  });
}

/** A specification over the table "runs", as a project file has it. */
export function specOf(view: JsonObject): JsonObject {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: 'Test figure',
    data: { url: '../results/runs.csv' },
    ...view,
  };
}

/** Compiles the text of a specification as content/figures/test.vl.json. */
export async function compileText(text: string, results: Results, id = 'test'): Promise<CompiledFigure> {
  const { figureSpec, diagnostics } = parseFigureSpec(text, file, id);
  return figureSpec ? compileFigure(figureSpec, results) : { figure: undefined, diagnostics };
}

/** Compiles a view over the table "runs", in which nothing may be wrong. */
export async function compileView(view: JsonObject, results: Results, id = 'test'): Promise<Figure> {
  const { figure, diagnostics } = await compileText(JSON.stringify(specOf(view)), results, id);
  assert.deepEqual(diagnostics, []);
  return figure ?? assert.fail('no figure');
}

/** The rows of a figure's table as texts; a reason in place of a value stands in brackets. */
export function tableOf({ summary }: Figure): string[][] {
  const head = summary.columns.map(({ title, unit }) => (unit === undefined ? title : `${title} (${unit})`));
  const body = summary.rows.map((row) => row.map(({ text, missing }) => (missing ? `<${text}>` : text)));
  return [head, ...body];
}
