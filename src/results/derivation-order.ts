/** A table and the names of the tables that it is made from. */
export interface Derivation {
  name: string;
  from: readonly string[];
}

export interface DerivationOrder<T> {
  /** Each after all that it is made from; ties keep the order given. */
  ordered: T[];
  /** Those that are made from themselves, directly or through others. */
  circular: T[];
}

/** Puts derivations in an order in which they can be run. What only depends on a circular one is in neither list. */
export function orderDerivations<T extends Derivation>(derivations: readonly T[]): DerivationOrder<T> {
  const named = new Map(derivations.map((derivation) => [derivation.name, derivation]));
  const ordered: T[] = [];
  let waiting = [...derivations];
  for (let before = -1; before !== ordered.length;) {
    before = ordered.length;
    const blocked = new Set(waiting.map(({ name }) => name));
    ordered.push(...waiting.filter(({ from }) => !from.some((name) => blocked.has(name))));
    waiting = waiting.filter((derivation) => !ordered.includes(derivation));
  }
  return { ordered, circular: waiting.filter(({ name }) => reach(name, named).has(name)) };
}

function reach(start: string, named: ReadonlyMap<string, Derivation>): Set<string> {
  const found = new Set<string>();
  const open = [start];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const next of named.get(name)?.from ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(next);
    }
  }
  return found;
}
