import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cwd } from 'node:process';
import { contentFolder } from '../diagnostics/content-folder.ts';

/** The values of the custom properties of a style sheet, by name with the two hyphens. */
export type TokenValues = ReadonlyMap<string, string>;

let loaded: Promise<TokenValues> | undefined;

/** The style sheet in which a project gives tokens values of its own, from the root. */
export const ownTheme = `${contentFolder}/theme.css`;

/** The light values of all design tokens, read once from the style sheets of the project in the working directory. */
export function lightTokens(): Promise<TokenValues> {
  loaded ??= readTokens(cwd());
  return loaded;
}

async function readTokens(root: string): Promise<TokenValues> {
  const tokens = await readFile(join(root, 'src', 'theme', 'tokens.css'), 'utf8');
  const own = await readFile(join(root, ownTheme), 'utf8').catch(() => '');
  return lightValues(tokens, own);
}

/**
 * Reads the first rule of each style sheet, of which a later one goes before an earlier: `light-dark(a, b)` is a, and
 * `var(--other)` the value of the other.
 */
export function lightValues(...sheets: readonly string[]): TokenValues {
  const rule = sheets.map((css) => /:root\s*\{([^}]*)\}/.exec(css)?.[1] ?? '').join('');
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
