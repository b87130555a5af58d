import { type Json, isObject } from '../diagnostics/json-document.ts';
import { nodesIfParsed } from './expression-nodes.ts';
import type { Hazard } from './hazard.ts';

/** Functions that give another value at another time or in another window. */
const ofMoment = ['now', 'windowSize', 'containerSize', 'screen', 'timezoneoffset'];

/** Functions that count in the time zone of the machine, with those that count in UTC. */
const ofTimeZone: Readonly<Record<string, string>> = {
  datetime: 'utc',
  year: 'utcyear',
  quarter: 'utcquarter',
  month: 'utcmonth',
  week: 'utcweek',
  date: 'utcdate',
  day: 'utcday',
  dayofyear: 'utcdayofyear',
  hours: 'utchours',
  minutes: 'utcminutes',
  timeFormat: 'utcFormat',
  timeParse: 'utcParse',
  timeOffset: 'utcOffset',
  timeSequence: 'utcSequence',
};

/** Functions that make as long a list or text as they are asked for. */
const growing = ['sequence', 'pad'];
const longest = 10_000;

/** Finds in a Vega expression what makes a figure differ from build to build, or fill the machine. */
export function checkExpression(text: string): Hazard[] {
  return nodesIfParsed(text).flatMap((node) => {
    const hazard = node.type === 'CallExpression' ? hazardOfCall(node.callee, node.arguments) : undefined;
    return hazard ?? [];
  });
}

function hazardOfCall(callee: Json | undefined, parameters: Json | undefined): Hazard | undefined {
  const name = isObject(callee) && typeof callee.name === 'string' ? callee.name : '';
  if (ofMoment.includes(name)) {
    const message = `${name}() can be another in each build and for each reader`;
    return { code: 'volatile-spec', message, hint: 'read a field, or write the value' };
  }
  const utc = Object.hasOwn(ofTimeZone, name) ? ofTimeZone[name] : undefined;
  if (utc !== undefined) {
    const message = `${name}() counts in the time zone of the machine`;
    return { code: 'volatile-spec', message, hint: `results give their times in UTC: write ${utc}()` };
  }
  if (!growing.includes(name) || isShort(parameters)) return undefined;
  const message = `nobody can tell how long ${name}() gets`;
  return { code: 'unbounded-spec', message, hint: `give it numbers up to ${longest}` };
}

/** Whether all numbers of a call are written out, and none is large. */
function isShort(parameters: Json | undefined): boolean {
  const all = Array.isArray(parameters) ? parameters : [];
  const [, ...further] = all;
  return (all.length > 1 ? further : all).every(
    (one) =>
      isObject(one) && (typeof one.value !== 'number' || one.value <= longest) && one.type === 'Literal',
  );
}
