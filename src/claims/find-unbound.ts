import type { Page } from '../chapter/chapter.ts';
import { type Prose, ignoreMark } from '../chapter/prose.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { placeAt } from '../diagnostics/text-lines.ts';
import { parseNumbers } from './parse-numbers.ts';
import type { WrittenNumber } from './written-number.ts';

/** What to do about a number, by where it is: no component can stand in an attribute or in the frontmatter. */
const hints = {
  blocks:
    'put <Claim query="..."> around it, or write {/* perfdocs-ignore-next */} before it where it is not a result',
  labels:
    'say it in the text, in a <Claim query="...">, or write {/* perfdocs-ignore-next */} above the block where it is not a result',
  head: 'say it in the text, in a <Claim query="...">, or write # perfdocs-ignore-next on the line above where it is not a result',
} as const;

/**
 * Warns of the numbers in a page that nothing checks: percentages, factors such as 1.7x, and quantities that the results
 * measure too. Settings, such as a number of threads, have no such unit, and spelled-out numbers are left to the author.
 */
export function findUnbound(page: Page, measured: ReadonlySet<string>): Diagnostic[] {
  if (page.unbound === 'allow') return [];
  return (['head', 'blocks', 'labels'] as const).flatMap((part) =>
    page[part].flatMap((prose) =>
      unboundIn(prose, measured).map(({ start, text }) => {
        const place = placeAt(page.source, prose.offsets[start] ?? 0, page.file);
        return diagnose('unbound-number', place, `nothing checks "${text}" against the results`, hints[part]);
      }),
    ),
  );
}

function unboundIn({ text }: Prose, measured: ReadonlySet<string>): { start: number; text: string }[] {
  const isResult = ({ unit, text: digits }: WrittenNumber): boolean =>
    unit !== undefined && measured.has(unit.dimension) && /\d/.test(digits);
  return joinLinked(parseNumbers(text)).flatMap((group, at, groups) => {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last || !group.some(isResult)) return [];
    const before = text.slice(groups[at - 1]?.at(-1)?.whole.end ?? 0, first.whole.start);
    if (before.includes(ignoreMark)) return [];
    return [{ start: first.whole.start, text: text.slice(first.whole.start, last.whole.end) }];
  });
}

/** The numbers of a range or list together: one warning is enough for `10% to 66%`. */
function joinLinked(numbers: readonly WrittenNumber[]): WrittenNumber[][] {
  const groups: WrittenNumber[][] = [];
  for (const number of numbers) {
    const group = groups.at(-1);
    if (number.linked && group) group.push(number);
    else groups.push([number]);
  }
  return groups;
}
