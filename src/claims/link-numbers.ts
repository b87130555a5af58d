import type { WrittenNumber } from './written-number.ts';

/** What stands between the two ends of a range. */
const range = /^(?:[-–—]|\s*[–—]\s*|\s+-\s+|\s+(?:to|through)\s+)$/u;
const list = /^(?:\s*,\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+)$/u;

/**
 * Gives the numbers of a range or list the unit and scale that only the last of them has, as in `10–66 %` and `1 to
 * 2 million`; and the end of a range that of its beginning, as in `2 MB to 7`.
 */
export function linkNumbers(text: string, numbers: readonly WrittenNumber[]): WrittenNumber[] {
  const linked = [...numbers];
  for (let at = linked.length - 2; at >= 0; at -= 1) {
    const [number, next] = [linked[at], linked[at + 1]];
    if (!number || !next) continue;
    const between = text.slice(number.whole.end, next.whole.start);
    if (!range.test(between) && !list.test(between)) continue;
    linked[at] = number.unit === undefined && number.scale === 1 ? takeMeasure(number, next) : number;
    const takes = range.test(between) && next.unit === undefined && number.unit !== undefined;
    linked[at + 1] = { ...next, linked: true, unit: takes ? number.unit : next.unit };
  }
  return linked;
}

function takeMeasure(number: WrittenNumber, { unit, scale }: WrittenNumber): WrittenNumber {
  return { ...number, unit, scale, value: number.value * scale, step: number.step * scale };
}
