import type { AstroIntegration } from 'astro';

/**
 * What Vite puts around an import that comes later, to preload what that needs, and how chunks share it. Here such a module
 * needs nothing but itself, and a chunk that shares nothing else stands alone.
 */
const wraps: readonly (readonly [RegExp, string])[] = [
  [/^\/\/ .*preload-helper\.js\n(?:var|const) __vitePreload = .*\n/m, ''],
  [/^import \{ \w+ as __vitePreload \} from "[^"]*";\n/m, ''],
  [/^export \{ __vitePreload as \w+ \};\n?/m, ''],
  [/\b__vitePreload\(/g, '('],
  [/,\s*__VITE_PRELOAD__\)/g, ')()'],
];

/** Leaves the code out of pages with which Vite preloads the imports and the styles of modules that come later. */
export function plainImports(): AstroIntegration {
  const plugin = {
    name: 'perfdocs:plain-imports',
    apply: 'build' as const,
    enforce: 'pre' as const,
    load: (id: string) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
    renderChunk: (code: string) =>
      code.includes('__vitePreload')
        ? wraps.reduce((text, [wrap, plain]) => text.replace(wrap, plain), code)
        : undefined,
  };
  return {
    name: plugin.name,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
