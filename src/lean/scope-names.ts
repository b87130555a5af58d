const letters = 26;

/**
 * Gives a function that names scopes in the order in which it meets them: A to Z, AA and so on, which no other class is
 * called.
 */
export function scopeNames(): (scope: string) => string {
  const names = new Map<string, string>();
  return (scope) => {
    const name = names.get(scope) ?? nameAt(names.size);
    names.set(scope, name);
    return name;
  };
}

function nameAt(at: number): string {
  const last = String.fromCharCode(65 + (at % letters));
  return at < letters ? last : nameAt(Math.floor(at / letters) - 1) + last;
}
