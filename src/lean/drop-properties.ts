import { transform } from 'lightningcss';

/** Leaves the custom properties out of a style sheet that neither it nor `asked` asks for. */
export function dropProperties(css: string, asked: ReadonlySet<string>): string {
  const used = propertiesIn(css);
  const unusedSymbols = [...css.matchAll(/(--[\w-]+):/g)].flatMap(([, name = '']) =>
    used.has(name) || asked.has(name) ? [] : name,
  );
  if (unusedSymbols.length === 0) return css;
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from(css),
    minify: true,
    unusedSymbols,
  });
  // What was left out may have asked for others.
  return dropProperties(code.toString(), asked);
}

/** The custom properties that a text asks for. */
export function propertiesIn(text: string): Set<string> {
  return new Set([...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name));
}
