import { InvalidArgumentError } from 'commander';

/** Adds what is written as name=value to the pairs before it, for an option that can be given often. */
export function collectPair(
  text: string,
  before: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined)
    throw new InvalidArgumentError('It is written as name=value.');
  return new Map([...before, [name, value]]);
}
