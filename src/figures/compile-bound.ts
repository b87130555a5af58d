import { diagnose, hasErrors } from '../diagnostics/diagnostic.ts';
import { isObject } from '../diagnostics/json-document.ts';
import { applyTheme } from './apply-theme.ts';
import type { BoundSpec } from './bind-data.ts';
import { cleanSvg } from './clean-svg.ts';
import { type CompiledFigure, figureWidth } from './compile-figure.ts';
import { describeFigure } from './describe-figure.ts';
import { expandRepeat } from './expand-repeat.ts';
import type { LiveSpec, Rendering } from './figure.ts';
import type { FigureSpec } from './figure-spec.ts';
import { planFlags } from './flag-texts.ts';
import { liveFigure } from './live-figure.ts';
import { viewsOfLength } from './live-scales.ts';
import { renderSvg } from './render-svg.ts';
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
  const wide = await render(figureSpec, bound, 'wide', summary, description);
  // Beside the views there is mostly the same, so that they get what the page has less.
  const guess = wide.viewWidth - figureWidth.wide + figureWidth.narrow;
  const narrow = await render(figureSpec, bound, 'narrow', summary, description, guess);
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

async function render(
  { id, title, usermeta }: FigureSpec,
  bound: BoundSpec,
  variant: keyof typeof figureWidth,
  summary: FigureSummary,
  description: string,
  guess?: number,
): Promise<{ rendering: Rendering; live: LiveSpec; viewWidth: number; warnings: string[] }> {
  const { spec, tables } = bound;
  const patched = variant === 'narrow' ? mergePatch(spec, usermeta.narrow ?? {}) : spec;
  const expanded = expandRepeat(isObject(patched) ? patched : spec);
  const { named, flags } = planFlags(applyTheme(expanded, tables, usermeta.highlight), summary);
  const width = figureWidth[variant];
  const { drawn, widths } = await recordWidths(async () => {
    const { rendering, viewWidth, warnings } = await renderSvg(named, width, flags, guess);
    const live = await liveFigure({ themed: named, width, viewWidth, flags }, bound, usermeta);
    return { rendering, live: live.live, viewWidth, warnings: [...warnings, ...live.warnings] };
  });
  const rendering = cleanSvg(drawn.rendering, `${id}-${variant}`, { title, description });
  return { ...drawn, rendering, live: { ...drawn.live, widths } };
}
