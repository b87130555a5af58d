import type { BoundSpec } from './bind-data.ts';
import { assignSigns, caveatsOf } from './caveats.ts';
import type { UnitView } from './spec-views.ts';
import { summarise } from './summarise.ts';
import { planSummaries } from './summary-plan.ts';
import type { FigureSummary } from './summary-table.ts';

/** Computes all groups that a figure shows, and which of them its caveats concern. */
export async function summariseFigure(views: readonly UnitView[], bound: BoundSpec): Promise<FigureSummary> {
  const plans = planSummaries(views, bound.tables);
  const caveats = caveatsOf(bound);
  const summaries = await Promise.all(
    plans.map(async (plan) => ({ plan, groups: await summarise(plan, bound.identified, caveats) })),
  );
  return { summaries, caveats, signs: assignSigns(summaries.flatMap(({ groups }) => groups)) };
}
