/** The numbers that people spell out, by value. */
const words = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'],
  ...['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
];

/** The value of a spelled-out number; undefined for any other word. */
export function readNumberWord(word: string): number | undefined {
  const value = words.indexOf(word.toLowerCase());
  return value === -1 ? undefined : value;
}

/** Spells out a number in the case of the word that it replaces; undefined where it is not usual to. */
export function spellNumber(value: number, model: string): string | undefined {
  const word = words[value];
  if (word === undefined) return undefined;
  return /^[A-Z]/.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
