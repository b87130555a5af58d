import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentFolder } from '../diagnostics/content-folder.ts';
import type { AstroIntegration } from 'astro';
import { openStore } from '../figures/cache-store.ts';
import { type FontSubset, fontSubsets, subset } from '../theme/font-subset.ts';
import { readUsedCharacters } from '../theme/used-characters.ts';

const source = '@fontsource-variable/source-sans-3/files/';

/** In bytes: those of a few changes of the texts. */
const bound = 4_000_000;

/** Puts fonts in the place of those that the pages name, which hold no more than the characters of the site. */
export function subsetFonts(): AstroIntegration {
  return {
    name: 'perfdocs:subset-fonts',
    hooks: {
      'astro:config:setup': async ({ command, config, createCodegenDir, updateConfig, logger }) => {
        // No page is made then.
        if (command === 'sync' || command === 'preview') return;
        const root = fileURLToPath(config.root);
        const target = fileURLToPath(createCodegenDir());
        const characters = await readUsedCharacters([join(root, contentFolder), join(root, 'src')]);
        const folder = join(root, 'node_modules/.cache/perfdocs/fonts');
        const store = openStore({
          folder,
          bound,
          warn: (message) => {
            logger.warn(message);
          },
        });
        await mkdir(target, { recursive: true });
        for (const font of fontSubsets) {
          const woff2 = await readFile(fileURLToPath(import.meta.resolve(source + font.file)));
          const name = digest(woff2, font, characters);
          const kept = await store.read(name);
          const made = kept ?? (await subset(woff2, font, characters));
          if (!kept) await store.write(name, made);
          await writeFile(join(target, font.file), made);
        }
        const alias = [{ find: new RegExp(`^${source}`), replacement: target }];
        // In the styles of every page a small one would weigh more, and the policy of the site refuses it there.
        const assetsInlineLimit = (path: string): false | undefined =>
          path.endsWith('.woff2') ? false : undefined;
        updateConfig({ vite: { resolve: { alias }, build: { assetsInlineLimit } } });
      },
    },
  };
}

function digest(woff2: Buffer, font: FontSubset, characters: string): string {
  return createHash('sha256').update(woff2).update(JSON.stringify(font)).update(characters).digest('hex');
}
