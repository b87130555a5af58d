import { type Diagnostic, diagnose, hasErrors } from '../diagnostics/diagnostic.ts';
import { isObject } from '../diagnostics/json-document.ts';
import type { Results } from '../results/results.ts';
import type { Table } from '../results/table.ts';
import { applyTheme } from './apply-theme.ts';
import { type BoundSpec, bindData } from './bind-data.ts';
import { cleanSvg } from './clean-svg.ts';
import { describeFigure } from './describe-figure.ts';
import { expandRepeat } from './expand-repeat.ts';
import type { Figure, LiveSpec, Rendering } from './figure.ts';
import { recallFigure } from './figure-memory.ts';
import type { FigureSpec } from './figure-spec.ts';
import { liveFigure } from './live-figure.ts';
import { viewsOfLength } from './live-scales.ts';
import { renderSvg } from './render-svg.ts';
import { mergePatch } from './spec-edit.ts';
import { specFault, specWarning } from './spec-fault.ts';
import { type UnitView, unitViews } from './spec-views.ts';
import { statisticsNote } from './statistics-note.ts';
import { summarise } from './summarise.ts';
import { planSummaries } from './summary-plan.ts';
import { type Summary, summaryTable } from './summary-table.ts';

/** The widths that a figure is compiled for, in CSS pixels: a column of text, and a phone. */
export const figureWidth = { wide: 720, narrow: 340 } as const;

export interface CompiledFigure {
  figure: Figure | undefined;
  diagnostics: Diagnostic[];
}

/**
 * Compiles a specification over the results: binds its data, computes the table, the note and the description, and
 * renders it wide and narrow. What is wrong with it comes back as diagnostics.
 */
export async function compileFigure(figureSpec: FigureSpec, results: Results): Promise<CompiledFigure> {
  const { bound, diagnostics } = await bindData(figureSpec, results);
  if (!bound) return { figure: undefined, diagnostics };
  try {
    const compiled = await recallFigure(figureSpec, bound, compileBound);
    return { ...compiled, diagnostics: [...diagnostics, ...compiled.diagnostics] };
  } catch (error) {
    return { figure: undefined, diagnostics: [specFault(error, figureSpec.document.placeOf([]))] };
  }
}

async function compileBound(figureSpec: FigureSpec, bound: BoundSpec): Promise<CompiledFigure> {
  const { id, file, title, document, usermeta } = figureSpec;
  const views = unitViews(expandRepeat(bound.spec));
  const summaries = await summariseAll(views, bound);
  const { note, unclear } = statisticsNote(views, summaries, bound.tables);
  const diagnostics = unclear.map(({ path }) =>
    diagnose('unclear-whisker', document.placeOf(path), ...whiskerWords),
  );
  if (usermeta.scales && viewsOfLength(views).length > 0) {
    const place = document.placeOf(['usermeta', 'perfdocs', 'scales']);
    diagnostics.push(diagnose('unfit-scale', place, ...scaleWords));
  }
  const description = describeFigure(figureSpec.description, summaries, usermeta.highlight);
  const wide = await render(figureSpec, bound, 'wide', description);
  const narrow = await render(figureSpec, bound, 'narrow', description);
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
    summary: summaryTable(summaries, bound.tables),
    caveats: caveatsOf(bound),
  };
  return { figure, diagnostics };
}

function summariseAll(views: readonly UnitView[], { spec, tables }: BoundSpec): Promise<Summary[]> {
  const plans = planSummaries(views, tables);
  return Promise.all(plans.map(async (plan) => ({ plan, groups: await summarise(plan, spec.datasets) })));
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
  description: string,
): Promise<{ rendering: Rendering; live: LiveSpec; warnings: string[] }> {
  const { spec, tables } = bound;
  const patched = variant === 'narrow' ? mergePatch(spec, usermeta.narrow ?? {}) : spec;
  const expanded = expandRepeat(isObject(patched) ? patched : spec);
  const themed = applyTheme(expanded, tables, usermeta.highlight);
  const width = figureWidth[variant];
  const { rendering, viewWidth, warnings } = await renderSvg(themed, width);
  const { live, warnings: more } = await liveFigure({ themed, width, viewWidth }, bound, usermeta);
  const svg = cleanSvg(rendering, `${id}-${variant}`, { title, description });
  return { rendering: svg, live, warnings: [...warnings, ...more] };
}

/** The notes of the tables, and of those of their fields that the figure reads. */
function caveatsOf({ tables, columns }: BoundSpec): string[] {
  const ofFields = ({ name, fields }: Table): string[] =>
    fields.filter((field) => columns.get(name)?.includes(field.name)).flatMap(({ notes }) => notes);
  return [...new Set(tables.flatMap((table) => [...table.notes, ...ofFields(table)]))];
}
