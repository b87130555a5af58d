import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The layers that ask nothing of Vite: Node runs their modules as they are. */
export const nativeLayers: ReadonlySet<string> = new Set([
  'changes',
  'chapter',
  'claims',
  'diagnostics',
  'figures',
  'importers',
  'licences',
  'machines',
  'project',
  'results',
  'search-index',
  'theme',
]);

/**
 * Keeps these layers out of the bundle that pages are written with. The command that builds has loaded most of them, and
 * what they remember, such as the widths of texts, is remembered once.
 */
export function nativeModules(): AstroIntegration {
  return {
    name: 'perfdocs:native-modules',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const sources = fileURLToPath(config.srcDir);
        const plugin = {
          name: 'perfdocs:native-modules',
          enforce: 'pre' as const,
          apply: 'build' as const,
          applyToEnvironment: ({ name }: { name: string }) => name === 'prerender',
          resolveId: (source: string, importer?: string) => resolveNative(sources, source, importer),
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}

/** The address of a module of one of the layers below `sources`, for Node; undefined for what Vite has to bundle. */
export function resolveNative(
  sources: string,
  source: string,
  importer?: string,
): { id: string; external: true } | undefined {
  if (!importer || !/^\.{1,2}\/.*\.ts$/.test(source)) return undefined;
  const file = resolve(dirname(importer.replace(/\?.*$/, '')), source);
  const [layer = ''] = relative(sources, file).split(sep);
  return nativeLayers.has(layer) ? { id: pathToFileURL(file).href, external: true } : undefined;
}
