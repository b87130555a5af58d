import type { JsonObject } from '../diagnostics/json-document.ts';
import { type Table, isNumeric } from '../results/table.ts';
import { isDiscrete } from './apply-theme.ts';
import type { BoundSpec } from './bind-data.ts';
import { fieldUses } from './field-uses.ts';
import { type QuantityTitle, fieldTitle, splitTitle } from './quantity-title.ts';
import type { ChannelDef, UnitView } from './spec-views.ts';
import { type SummaryPlan, sourceFields } from './summary-plan.ts';
import { observationNoun, statisticName } from './summary-table.ts';

/** Marks that Vega-Lite makes of several, and gives a tooltip of its own; and labels, which say what they have to. */
const withoutTooltip = ['boxplot', 'errorband', 'errorbar', 'text'];
/** Channels of which a reader sees nothing but a place, or a grouping. */
const unseen = ['description', 'detail', 'href', 'key', 'order', 'text', 'tooltip', 'url'];
const secondary = /2$|Offset$|Error2?$/;

/** The names that the chart's formats have in the browser: src/live/value-formats.ts. */
export const liveFormat = { quantity: 'quantity', time: 'moment' } as const;

/**
 * What a mark's tooltip says, as a Vega-Lite tooltip channel: its names; then, for an aggregate, the statistics of its
 * field and the number of observations, or else the values of its row. Undefined for a mark without a tooltip.
 */
export function tooltipOf(
  view: UnitView,
  plan: SummaryPlan,
  { tables, columns }: BoundSpec,
): JsonObject[] | undefined {
  const own = view.channels.some(({ channel }) => channel === 'tooltip');
  if (own || withoutTooltip.includes(view.mark)) return undefined;
  const fields = view.channels.filter(({ channel, def }) => isShown(channel, def));
  const names = fields.filter(({ def }) => isName(def));
  const values = fields.filter(({ def }) => !isName(def) && def.aggregate === undefined);
  const aggregated = view.channels.filter(({ def }) => def.aggregate !== undefined);
  const entries = uniqueByTitle([
    ...[...names, ...values].map((channel) => entryOf(channel, plan, tables)),
    ...(aggregated.length > 0
      ? statistics(aggregated, plan, tables)
      : restOfRow(view, plan, { tables, columns })),
  ]);
  return entries.length > 0 ? entries : undefined;
}

function isShown(channel: string, def: JsonObject): boolean {
  if (typeof def.field !== 'string' || unseen.includes(channel)) return false;
  return isDiscrete(def) || !secondary.test(channel);
}

/** Whether a channel tells marks apart, rather than being what is measured. */
function isName(def: JsonObject): boolean {
  const grouped = def.bin !== undefined || def.timeUnit !== undefined || def.type === 'temporal';
  return def.aggregate === undefined && (grouped || isDiscrete(def) || def.type === undefined);
}

function entryOf({ def }: ChannelDef, plan: SummaryPlan, tables: readonly Table[]): JsonObject {
  const { field, bin, timeUnit, type = 'nominal' } = def;
  const title = titleOf(def, plan, tables);
  const base = {
    field,
    type,
    title: title.title,
    ...(bin === undefined ? {} : { bin }),
    ...(timeUnit === undefined ? {} : { timeUnit }),
  };
  if (type === 'temporal') return { ...base, formatType: liveFormat.time };
  return type === 'quantitative' && bin === undefined ? { ...base, ...inUnit(title) } : base;
}

function inUnit({ unit }: QuantityTitle): JsonObject {
  return { formatType: liveFormat.quantity, ...(unit === undefined ? {} : { format: unit }) };
}

/** The title of the channel, of another mark's that shows the same field, or of the field itself. */
function titleOf(def: JsonObject, { measures }: SummaryPlan, tables: readonly Table[]): QuantityTitle {
  if (typeof def.title === 'string') return splitTitle(def.title);
  const own = fieldTitle(typeof def.field === 'string' ? def.field : '', tables);
  return own.title === def.field ? (measures.find(({ field }) => field === def.field) ?? own) : own;
}

/** For each aggregated field its statistics in the figure, the extremes, and how many observations they rest on. */
function statistics(
  aggregated: readonly ChannelDef[],
  plan: SummaryPlan,
  tables: readonly Table[],
): JsonObject[] {
  const runs = observationNoun(plan, tables, 2);
  const title = runs.charAt(0).toUpperCase() + runs.slice(1);
  const fields = new Set(aggregated.flatMap(({ def }) => (typeof def.field === 'string' ? [def.field] : [])));
  if (fields.size === 0) return [{ aggregate: 'count', type: 'quantitative', title }];
  return [...fields].flatMap((field) => {
    const own = aggregated.flatMap(({ def }) =>
      def.field === field && typeof def.aggregate === 'string' ? [def.aggregate] : [],
    );
    const measure = plan.measures.find((one) => one.field === field) ?? fieldTitle(field, tables);
    // Another mark's bootstrapped interval stays with it: its samples would be others here.
    const beside = plan.measures.filter((one) => one.field === field && !/^ci\d$/.test(one.op ?? ''));
    const ops = [...own, ...beside.flatMap(({ op }) => op ?? [])].filter(
      (op) => !['min', 'max'].includes(op),
    );
    return [
      ...[...new Set(ops), 'min', 'max'].map((aggregate) => ({
        aggregate,
        field,
        type: 'quantitative',
        title: `${measure.title}, ${statisticName(aggregate)}`,
        ...inUnit(measure),
      })),
      { aggregate: 'valid', field, type: 'quantitative', title },
    ];
  });
}

/** The columns of a mark's row that it does not show itself, and of which it shows nothing that is calculated. */
function restOfRow(
  view: UnitView,
  { data }: SummaryPlan,
  { tables, columns }: Pick<BoundSpec, 'tables' | 'columns'>,
): JsonObject[] {
  const table = tables.find(({ name }) => name === data.name);
  if (!table) return [];
  const bound = [...(columns.get(table.name) ?? []), ...table.primaryKey];
  const { available } = fieldUses(view, bound);
  const shown = view.channels.flatMap(({ def }) => (typeof def.field === 'string' ? [def.field] : []));
  const covered = sourceFields(
    shown,
    view.transforms.map(({ transform }) => transform),
  );
  return table.fields
    .filter(
      ({ name }) =>
        bound.includes(name) && available?.includes(name) && (!covered.has(name) || isOffset(view, name)),
    )
    .map((field) => {
      const base = { field: field.name, title: field.title };
      const unit = inUnit(fieldTitle(field.name, tables));
      return isNumeric(field) ? { ...base, type: 'quantitative', ...unit } : { ...base, type: 'nominal' };
    });
}

/** Whether a field only shifts its marks, so that nobody can read it from the picture. */
function isOffset({ channels }: UnitView, field: string): boolean {
  const own = channels.filter(({ def }) => def.field === field);
  return own.length > 0 && own.every(({ channel }) => secondary.test(channel) || unseen.includes(channel));
}

function uniqueByTitle(entries: readonly JsonObject[]): JsonObject[] {
  return entries.filter(({ title }, at) => entries.findIndex((entry) => entry.title === title) === at);
}
