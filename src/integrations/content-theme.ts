import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ownTheme } from '../theme/token-values.ts';

/** Puts the theme.css of the content, if there is one, in the place of own.css, which follows the design tokens. */
export function contentTheme(): AstroIntegration {
  return {
    name: 'perfdocs:content-theme',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const theme = join(fileURLToPath(config.root), ownTheme);
        if (!existsSync(theme)) return;
        updateConfig({ vite: { resolve: { alias: [{ find: '../theme/own.css', replacement: theme }] } } });
      },
    },
  };
}
