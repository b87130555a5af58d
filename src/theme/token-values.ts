import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cwd } from 'node:process';

/** The values of the custom properties of a style sheet, by name with the two hyphens. */
export type TokenValues = ReadonlyMap<string, string>;

let loaded: Promise<TokenValues> | undefined;

/** The light values of all design tokens, read once from tokens.css of the project in the working directory. */
export function lightTokens(): Promise<TokenValues> {
  loaded ??= readFile(join(cwd(), 'src', 'theme', 'tokens.css'), 'utf8').then(lightValues);
  return loaded;
}

/** Reads the first rule of a style sheet: `light-dark(a, b)` is a, and `var(--other)` the value of the other. */
export function lightValues(css: string): TokenValues {
  const [, rule = ''] = /:root\s*\{([^}]*)\}/.exec(css) ?? [];
  const written = new Map(
    [...rule.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
  return new Map([...written].map(([name, value]) => [name, resolve(value, written)]));
}

/** Puts values in place of the `var(--name)` in a text; a name without one is a bug. */
export function putValues(text: string, values: TokenValues): string {
  return text.replaceAll(/var\((--[\w-]+)\)/g, (_match, name: string) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`tokens.css has no ${name}`);
    return value;
  });
}

function resolve(value: string, written: TokenValues): string {
  const light = /^light-dark\(([^,]+),[^,]+\)$/.exec(value)?.[1] ?? value;
  const other = /^var\((--[\w-]+)\)$/.exec(light)?.[1];
  return other === undefined ? light : resolve(written.get(other) ?? light, written);
}
