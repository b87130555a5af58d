/** A number of things as a sentence has it: 1 row, 5,000 rows. The noun is one whose plural ends in s. */
export function writeCount(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
