import { linkNumbers } from './link-numbers.ts';
import { readNumberWord } from './number-words.ts';
import { unitNames, unitOf } from './unit.ts';
import { type WrittenNumber, stepOf } from './written-number.ts';

const space = String.raw`[\s\u00a0\u2009\u202f]`;
const gap = `(?:${space}{1,2}|-)?`;
const endOfWord = String.raw`(?![\p{L}\p{N}])`;
const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  M: 1e6,
  G: 1e9,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};

const scale = `(?:(?<prefix>[kKMG])|${gap}(?<word>thousand|million|billion))${endOfWord}`;
const unit = unitPattern(unitNames);

/** What looks like a number and is none, in the order in which it is tried. */
const notNumbers = [
  String.raw`\d{4}-\d{2}(?:-\d{2})?(?!\d)`, // a date
  String.raw`v?\d+(?:\.\d+){2,}`, // a version
  String.raw`\d+(?:[/:]\d+)+`, // a fraction, a time of day
  String.raw`(?!\d{1,3}(?:,\d{3})+(?![\d,]))\d+(?:,\d+)+`, // commas that do not part thousands
  String.raw`(?:Figure|Fig\.|Table|Section|Chapter|Issue)${space}\d+(?:\.\d+)?`,
];

/** A word, with what is joined to it: `IPv6`, `i7-9700K`, `EuroSys'21`, `fig_08`, `two-fold`. */
const word = String.raw`[\p{L}_][\p{L}\p{N}_]*(?:[-'’./]?[\p{L}\p{N}_]+)*`;
const sign = String.raw`(?:(?<![\p{L}\p{N}%×)\]])[-−]|\+)?`;
const digits = String.raw`${sign}(?:(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?|\.\d+)`;
const token = new RegExp(`(?<none>${notNumbers.join('|')})|(?<name>${word})|(?<digits>${digits})`, 'gu');

/**
 * Finds the numbers in a sentence, in order, with their units: `10%-66%`, `1,234`, `1.2M req/s`, `2 to 7 MB`, `two`. Dates,
 * versions, and digits that are part of a name are none.
 */
export function parseNumbers(text: string): WrittenNumber[] {
  const numbers: WrittenNumber[] = [];
  const search = new RegExp(token);
  for (let found = search.exec(text); found; found = search.exec(text)) {
    const { name, digits: written } = found.groups ?? {};
    const number =
      written === undefined ? readWord(text, found.index, name) : readDigits(text, found.index, written);
    if (number) numbers.push(number);
    search.lastIndex = number?.whole.end ?? endOfName(text, search.lastIndex);
  }
  return linkNumbers(text, numbers);
}

function readDigits(text: string, start: number, written: string): WrittenNumber | undefined {
  const end = start + written.length;
  const scaled = match(text, end, scale);
  const factor = scales[scaled?.groups?.prefix ?? scaled?.groups?.word ?? ''] ?? 1;
  const afterScale = end + (scaled?.[0].length ?? 0);
  const measured = match(text, afterScale, unit);
  // Digits that run on into letters are a name, such as 9700K or 2nd.
  if (!scaled && !measured && match(text, end, String.raw`[\p{L}_]`)) return undefined;
  return {
    digits: { start, end },
    whole: { start, end: afterScale + (measured?.[0].length ?? 0) },
    text: written,
    value: Number(written.replace('−', '-').replaceAll(',', '')) * factor,
    scale: factor,
    step: stepOf(written) * factor,
    unit: unitIn(measured),
    linked: false,
  };
}

/** "one" is a number only before a unit, since it mostly is a pronoun. */
function readWord(text: string, start: number, written = ''): WrittenNumber | undefined {
  const value = readNumberWord(written);
  if (value === undefined) return undefined;
  const end = start + written.length;
  const scaled = match(text, end, `${gap}(?<word>thousand|million|billion)${endOfWord}`);
  const factor = scales[scaled?.groups?.word ?? ''] ?? 1;
  const afterScale = end + (scaled?.[0].length ?? 0);
  const measured = match(text, afterScale, unit);
  if (value === 1 && !measured && !scaled) return undefined;
  return {
    digits: { start, end },
    whole: { start, end: afterScale + (measured?.[0].length ?? 0) },
    text: written,
    value: value * factor,
    scale: factor,
    step: factor,
    unit: unitIn(measured),
    linked: false,
  };
}

/** A unit, after a space or the hyphen of `612-byte`. Signs may touch the digits of a range: `10%-66%`. */
function unitPattern(names: readonly string[]): string {
  const escape = (name: string): string =>
    name.replaceAll(/[/.]/g, String.raw`\$&`).replaceAll(' ', `${space}+`);
  const lettered = names.filter((name) => /\p{L}$/u.test(name) && name !== 'x').map(escape);
  // A factor touches its number; between numbers the sign means a product.
  return `(?:${gap}(?:(?<letters>${lettered.join('|')})${endOfWord}|(?<sign>%))|(?<factor>x${endOfWord}|×(?!${space}*\\d)))`;
}

function unitIn(found: RegExpExecArray | undefined): WrittenNumber['unit'] {
  const { letters, sign, factor } = found?.groups ?? {};
  const name = letters ?? sign ?? factor;
  return name === undefined ? undefined : unitOf(name.replaceAll(new RegExp(`${space}+`, 'gu'), ' '));
}

function match(text: string, at: number, pattern: string): RegExpExecArray | undefined {
  const sticky = new RegExp(pattern, 'uy');
  sticky.lastIndex = at;
  return sticky.exec(text) ?? undefined;
}

function endOfName(text: string, at: number): number {
  return at + (match(text, at, String.raw`[\p{L}\p{N}_]*`)?.[0].length ?? 0);
}
