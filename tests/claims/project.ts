import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadChapter } from '../../src/chapter/load-chapter.ts';
import { type LoadedQueries, loadQueries } from '../../src/claims/load-queries.ts';
import { type LoadedClaims, loadClaims } from '../../src/claims/load-claims.ts';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { loadResults } from '../../src/results/load-results.ts';
import type { Results } from '../../src/results/results.ts';
import { describe, table } from '../results/project.ts';

/** Two tables that queries can read; the gain is derived from the throughput. */
const results = {
  'datapackage.json': describe(table('throughput', ['system', 'requests:number:req/s', 'boot:integer:µs'])),
  'throughput.csv': 'system,requests,boot\nUnikraft,300,54\nLinux,200,1262\nOSv,240,\n',
  'gain.sql':
    "SELECT system, 100 * (300 / requests - 1) AS gain FROM throughput WHERE system <> 'Unikraft' ORDER BY system",
};

/** Runs a query of a file q.sql over the results of the tests. */
export async function runQuery(sql: string, limit?: number): Promise<LoadedQueries> {
  return inProject({ 'claims/q.sql': sql }, (root, loaded) =>
    loadQueries({ root, folder: 'content/claims' }, loaded, limit),
  );
}

/** Checks a page of this text against queries of these names. */
export async function checkPage(
  text: string,
  queries: Record<string, string>,
  frontmatter = '',
): Promise<LoadedClaims> {
  const files = Object.entries(queries).map(([name, sql]): [string, string] => [`claims/${name}.sql`, sql]);
  const page = `---\ntitle: T\ndescription: D\norder: 1\n${frontmatter}---\n\n${text}\n`;
  return inProject({ ...Object.fromEntries(files), 'performance/index.mdx': page }, async (root, loaded) => {
    const { chapter, diagnostics } = await loadChapter(
      { root, folder: 'content/performance' },
      { figures: [], tables: loaded, references: [] },
    );
    const complete = !hasErrors(diagnostics);
    return loadClaims({ root, folder: 'content/claims' }, { results: loaded, chapter, complete });
  });
}

async function inProject<T>(
  files: Record<string, string>,
  use: (root: string, loaded: Results) => Promise<T>,
): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'perfdocs-claims-'));
  try {
    const all = {
      ...Object.fromEntries(Object.entries(results).map(([name, text]) => [`results/${name}`, text])),
      ...files,
    };
    for (const [name, text] of Object.entries(all)) {
      const path = join(root, 'content', name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
    const loaded = await loadResults({ root, folder: 'content/results' });
    if (!loaded.results) throw new Error(JSON.stringify(loaded.diagnostics));
    try {
      return await use(root, loaded.results);
    } finally {
      loaded.results.close();
    }
  } finally {
    await rm(root, { recursive: true });
  }
}
