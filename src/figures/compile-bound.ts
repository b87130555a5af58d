import { diagnose, hasErrors } from '../diagnostics/diagnostic.ts';
import { type JsonObject, isObject } from '../diagnostics/json-document.ts';
import { applyTheme } from './apply-theme.ts';
import type { BoundSpec } from './bind-data.ts';
import { type Chart, openChart } from './chart.ts';
import { type Words, cleanSvg } from './clean-svg.ts';
import { type CompiledFigure, figureWidth } from './compile-figure.ts';
import { describeFigure } from './describe-figure.ts';
import { expandRepeat } from './expand-repeat.ts';
import type { LiveSpec, Rendering } from './figure.ts';
import type { FigureSpec } from './figure-spec.ts';
import { planFlags } from './flag-texts.ts';
import { liveFigure } from './live-figure.ts';
import { viewsOfLength } from './live-scales.ts';
import { mergePatch } from './spec-edit.ts';
import { specWarning } from './spec-fault.ts';
import { unitViews } from './spec-views.ts';
import { statisticsNote } from './statistics-note.ts';
import { summariseFigure } from './summarise-figure.ts';
import { type FigureSummary, summaryTable } from './summary-table.ts';
import { recordWidths } from './text-metrics.ts';

/** Compiles a specification whose data are bound; throws what Vega-Lite throws. */
export async function compileBound(figureSpec: FigureSpec, bound: BoundSpec): Promise<CompiledFigure> {
  const { id, file, title, document, usermeta } = figureSpec;
  const views = unitViews(expandRepeat(bound.spec));
  const summary = await summariseFigure(views, bound);
  const { summaries, caveats, signs } = summary;
  const { note, unclear } = statisticsNote(views, summaries, bound.tables);
  const diagnostics = unclear.map(({ path }) =>
    diagnose('unclear-whisker', document.placeOf(path), ...whiskerWords),
  );
  if (usermeta.scales && viewsOfLength(views).length > 0) {
    const place = document.placeOf(['usermeta', 'perfdocs', 'scales']);
    diagnostics.push(diagnose('unfit-scale', place, ...scaleWords));
  }
  const description = describeFigure(figureSpec, summaries, bound.tables);
  const { wide, narrow } = await drawBoth(figureSpec, bound, summary, description);
  for (const message of new Set([...wide.warnings, ...narrow.warnings])) {
    diagnostics.push(specWarning(message, document.placeOf([])));
  }
  if (hasErrors(diagnostics)) return { figure: undefined, diagnostics };
  const figure = {
    id,
    title,
    description,
    file,
    spec: bound.spec,
    tables: bound.tables.map(({ name }) => name),
    wide: wide.rendering,
    narrow: narrow.rendering,
    live: { wide: wide.live, narrow: narrow.live },
    note,
    summary: summaryTable(summary, bound.tables),
    summaries,
    caveats: caveats.map(({ note }, at) => ({ text: note.text, sign: signs.get(at) })),
  };
  return { figure, diagnostics };
}

const whiskerWords = [
  'the ends of this interval are no statistics that can be named',
  'give both ends an aggregate: min and max, q1 and q3, or ci0 and ci1; or use the mark "errorbar"',
] as const;

const scaleWords = [
  'bars and areas show a value as a length, which means nothing on a logarithmic scale',
  'leave out "scales", or draw points or lines instead',
] as const;

/** A figure is one chart at both widths, or two charts where its author changes it for phones. */
async function drawBoth(
  figureSpec: FigureSpec,
  bound: BoundSpec,
  summary: FigureSummary,
  description: string,
): Promise<{ wide: Drawn; narrow: Drawn }> {
  const { id, title, usermeta } = figureSpec;
  const words = { title, description };
  const chart = chartOf(bound.spec, figureSpec, bound, summary);
  const wide = await draw(chart, `${id}-wide`, figureWidth.wide, words);
  // Beside the views there is mostly the same, so that they get what the page has less.
  const guess = wide.viewWidth - figureWidth.wide + figureWidth.narrow;
  const patched = usermeta.narrow && mergePatch(bound.spec, usermeta.narrow);
  const other = isObject(patched) ? chartOf(patched, figureSpec, bound, summary) : chart;
  return { wide, narrow: await draw(other, `${id}-narrow`, figureWidth.narrow, words, guess) };
}

function chartOf(
  spec: JsonObject,
  { usermeta }: FigureSpec,
  bound: BoundSpec,
  summary: FigureSummary,
): Chart {
  const themed = applyTheme(expandRepeat(spec), bound.tables, usermeta.highlight);
  const { named, flags } = planFlags(themed, summary);
  return openChart(named, flags, bound, usermeta);
}

interface Drawn {
  rendering: Rendering;
  live: LiveSpec;
  /** How wide the views without a width of their own are, in CSS pixels. */
  viewWidth: number;
  warnings: string[];
}

async function draw(chart: Chart, name: string, width: number, words: Words, guess?: number): Promise<Drawn> {
  const { drawn, widths } = await recordWidths(async () => {
    const { rendering, viewWidth, warnings } = await chart.picture(width, guess);
    const live = await liveFigure(chart, width, viewWidth);
    return { rendering, live: live.live, viewWidth, warnings: [...warnings, ...live.warnings] };
  });
  const rendering = cleanSvg(drawn.rendering, name, words);
  return { ...drawn, rendering, live: { ...drawn.live, widths } };
}
