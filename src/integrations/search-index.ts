import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentProject } from '../project/current-project.ts';
import { dataPath, recordProject } from '../search-index/record-project.ts';
import { writeIndex } from '../search-index/write-index.ts';

/** Writes the search index beside the built pages, to pagefind/. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'perfdocs:search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const project = await currentProject();
        const pageOf = (table: string): string => `${dataPath.slice(1)}${table}/index.html`;
        const tables = [...project.results.tables.keys()].filter((name) =>
          existsSync(`${folder}${pageOf(name)}`),
        );
        const own = new Set(tables.map(pageOf));
        await writeIndex({
          folder,
          language: project.site.language,
          records: recordProject(project, tables),
          leavesOut: (file) => own.has(file),
        });
      },
    },
  };
}
