import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { anchorBindingsPlugin } from './src/integrations/anchor-bindings.ts';
import { contentTheme } from './src/integrations/content-theme.ts';
import { anchorTablesPlugin } from './src/integrations/anchor-tables.ts';
import { leanEmbed } from './src/integrations/lean-embed.ts';
import { lightenPages } from './src/integrations/lighten-pages.ts';
import { listShipped } from './src/integrations/list-shipped.ts';
import { leanDev } from './src/integrations/lean-dev.ts';
import { reloadOnInput } from './src/integrations/reload-on-input.ts';
import { reloadLatePages } from './src/integrations/reload-late-pages.ts';
import { earlyScriptHash } from './src/theme/early-script.ts';
import { subsetFonts } from './src/integrations/subset-fonts.ts';
import { nativeModules } from './src/integrations/native-modules.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { locateSite } from './src/project/site-location.ts';
import { writeHeaders } from './src/integrations/write-headers.ts';
import { writeLargeTables } from './src/integrations/write-large-tables.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { shikiClasses } from './src/theme/shiki-classes.ts';

// Native code, or large packages that gain nothing from bundling: Node loads them as they are.
const external = [
  '@duckdb/node-api',
  '@resvg/resvg-js',
  'ajv',
  'fontkit',
  'satteri',
  'svgo',
  'vega',
  'vega-lite',
];

export default defineConfig({
  ...locateSite(import.meta.dirname, process.env),
  trailingSlash: 'always',
  // Files whose pictures are drawn in other threads are asked for at the same time.
  build: { inlineStylesheets: 'always', concurrency: 8 },
  devToolbar: { enabled: false },
  integrations: [
    mdx({
      processor: satteri({ mdastPlugins: [anchorBindingsPlugin, anchorTablesPlugin] }),
      syntaxHighlight: 'shiki',
      shikiConfig: { theme: 'css-variables', transformers: [shikiClasses] },
    }),
    reloadOnInput(),
    reloadLatePages(),
    leanDev(),
    leanEmbed(),
    nativeModules(),
    plainImports(),
    listShipped(),
    contentTheme(),
    subsetFonts(),
    lightenPages(),
    writeHeaders(),
    writeLargeTables(),
    searchIndex(),
  ],
  // Set for MDX alone: here Astro would warn of Shiki's inline styles, which shikiClasses takes out.
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      // Pagefind looks through its index with WebAssembly.
      scriptDirective: { hashes: [earlyScriptHash], resources: ["'self'", "'wasm-unsafe-eval'"] },
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'none'",
      ],
    },
  },
  vite: {
    ssr: { external },
    // "use astro:head-inject" in a page is meant for Astro, which has read it by then.
    build: { modulePreload: false, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
});
