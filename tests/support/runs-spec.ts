import type { JsonObject } from '../../src/diagnostics/json-document.ts';

/** A specification over the table "runs", as a project file has it. */
export function specOf(view: JsonObject): JsonObject {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: 'Test figure',
    data: { url: '../results/runs.csv' },
    ...view,
  };
}
