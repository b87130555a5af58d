import assert from 'node:assert/strict';
import type { JsonObject } from '../../src/diagnostics/json-document.ts';
import { bindData } from '../../src/figures/bind-data.ts';
import { expandRepeat } from '../../src/figures/expand-repeat.ts';
import type { SummaryTable } from '../../src/figures/figure.ts';
import { parseFigureSpec } from '../../src/figures/figure-spec.ts';
import { type UnitView, unitViews } from '../../src/figures/spec-views.ts';
import { summariseFigure } from '../../src/figures/summarise-figure.ts';
import { type FigureSummary, summaryTable } from '../../src/figures/summary-table.ts';
import type { Results } from '../../src/results/results.ts';
import type { Table } from '../../src/results/table.ts';

/** What the table, the note and the description of a figure are made of. */
export interface SummarisedSpec extends FigureSummary {
  views: readonly UnitView[];
  tables: readonly Table[];
}

/** Summarises a specification, in which nothing may be wrong, without rendering it. */
export async function summariseSpec(spec: JsonObject, results: Results): Promise<SummarisedSpec> {
  const parsed = parseFigureSpec(JSON.stringify(spec), 'content/figures/test.vl.json', 'test');
  const { bound, diagnostics } = await bindData(
    parsed.figureSpec ?? assert.fail('no specification'),
    results,
  );
  assert.deepEqual(diagnostics, []);
  const whole = bound ?? assert.fail('not bound');
  const views = unitViews(expandRepeat(whole.spec));
  return { views, tables: whole.tables, ...(await summariseFigure(views, whole)) };
}

/** The table of a specification as texts; a reason in place of a value stands in angle brackets. */
export async function tableOfSpec(spec: JsonObject, results: Results): Promise<string[][]> {
  const summarised = await summariseSpec(spec, results);
  return textsOf(summaryTable(summarised, summarised.tables));
}

function textsOf({ columns, rows }: SummaryTable): string[][] {
  const head = columns.map(({ title, unit }) => (unit === undefined ? title : `${title} (${unit})`));
  return [head, ...rows.map((row) => row.map(({ text, missing }) => (missing ? `<${text}>` : text)))];
}
