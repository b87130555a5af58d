import { type Json, type JsonObject, isObject } from '../diagnostics/json-document.ts';
import { isAbout } from './caveats.ts';
import { patchAt } from './spec-edit.ts';
import { type UnitView, unitViews } from './spec-views.ts';
import type { Group } from './summarise.ts';
import { type SummaryPlan, isFacet } from './summary-plan.ts';
import type { FigureSummary } from './summary-table.ts';

/** What is to be added to the texts of a picture: by the name of a mark of Vega, an expression over its datum. */
export type TextFlags = ReadonlyMap<string, string>;

/**
 * Names the text marks of a specification, and says which signs each of their texts is to have: those of the caveats
 * that concern the group that the text is about.
 */
export function planFlags(spec: JsonObject, figure: FigureSummary): { named: JsonObject; flags: TextFlags } {
  const flags = new Map<string, string>();
  let named = spec;
  for (const view of unitViews(spec).filter(({ mark }) => mark === 'text')) {
    const signs = signsOf(view, figure);
    if (signs === '') continue;
    const name = typeof view.unit.name === 'string' ? view.unit.name : `flagged_${flags.size}`;
    named = patchAt(named, view.path, { name });
    flags.set(`${name}_marks`, signs);
  }
  return { named, flags };
}

/** An expression that gives the signs of a datum of the view; empty where none of its data have any. */
function signsOf(view: UnitView, { summaries, caveats, signs }: FigureSummary): string {
  const shown = view.channels.find(({ channel }) => channel === 'text')?.def.field;
  const parts = [...signs].flatMap(([at, sign]) => {
    const caveat = caveats[at];
    const tests = summaries.flatMap(({ plan, groups }) => {
      const about = caveat && (typeof shown !== 'string' || isAbout(caveat, { field: shown }, plan));
      return groups
        .filter((group) => about && group.caveats.includes(at))
        .map((group) => testKeys(group, plan));
    });
    return tests.length > 0
      ? [`(${[...new Set(tests)].join(' || ')} ? ${JSON.stringify(` ${sign}`)} : "")`]
      : [];
  });
  return parts.join(' + ');
}

/** An aggregate within a panel does not keep the fields of the facet: the group around it has them. */
function testKeys({ keys }: Group, { dimensions }: SummaryPlan): string {
  const tests = dimensions.map(({ field, channel }) => {
    const name = JSON.stringify(field);
    const around = `(isDefined(datum[${name}]) ? datum[${name}] : isObject(parent) ? parent[${name}] : null)`;
    return `${isFacet(channel) ? around : `datum[${name}]`} === ${JSON.stringify(keys[field])}`;
  });
  return tests.length > 0 ? `(${tests.join(' && ')})` : 'true';
}

/** Adds the signs to the texts of a compiled specification, in groups too. */
export function flagTexts(scope: JsonObject, flags: TextFlags): JsonObject {
  if (flags.size === 0 || !Array.isArray(scope.marks)) return scope;
  const marks = scope.marks.map((mark): Json => {
    if (!isObject(mark)) return mark;
    if (mark.type === 'group') return flagTexts(mark, flags);
    const signs = typeof mark.name === 'string' ? flags.get(mark.name) : undefined;
    return signs === undefined ? mark : flagMark(mark, signs);
  });
  return { ...scope, marks };
}

function flagMark(mark: JsonObject, signs: string): JsonObject {
  if (!isObject(mark.encode) || !isObject(mark.encode.update)) return mark;
  const { update } = mark.encode;
  return { ...mark, encode: { ...mark.encode, update: { ...update, text: flagRule(update.text, signs) } } };
}

/** A rule of Vega for a text, or several with tests: https://vega.github.io/vega/docs/marks/#production-rule. */
function flagRule(rule: Json | undefined, signs: string): Json {
  if (Array.isArray(rule)) return rule.map((one) => flagRule(one, signs));
  if (!isObject(rule)) return rule ?? null;
  const { signal, value, field, ...rest } = rule;
  if (typeof signal === 'string') return { ...rest, signal: `(${signal}) + (${signs})` };
  if (typeof field === 'string') return { ...rest, signal: `datum[${JSON.stringify(field)}] + (${signs})` };
  return value === undefined ? rule : { ...rest, signal: `${JSON.stringify(value)} + (${signs})` };
}
