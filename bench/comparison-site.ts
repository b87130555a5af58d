import { cp, mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type SiteUnderTest, siteIn } from './site-under-test.ts';

const bench = import.meta.dirname;
const build = [join(bench, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'];

/** What the tools that perfdocs is compared with are called in the result tables. */
export const starlight = 'Starlight with client-side charts';
export const bareAstro = 'Astro without figures';

/**
 * The same pages in Starlight, with its search, and with figures that vega-embed draws in the page: specifications and
 * CSVs are copied as they are. Numbers that rest on the results are left out, and tables of rows; Starlight has less to
 * do.
 */
export async function starlightSite(content: string): Promise<SiteUnderTest> {
  const root = await copyTemplate('starlight');
  await writePages(content, join(root, 'src/content/docs/performance'), importComponents);
  for (const name of ['figures', 'results'])
    await cp(join(content, name), join(root, 'public', name), { recursive: true });
  return siteIn(starlight, root, build);
}

/** The same pages in Astro and nothing else: no figures, no numbers, no search. */
export async function bareAstroSite(content: string): Promise<SiteUnderTest> {
  const root = await copyTemplate('astro');
  await writePages(content, join(root, 'src/content/performance'), (source) => source);
  return siteIn(bareAstro, root, build);
}

/** Beside the packages that it needs: Astro builds no components that have no folder in common with the site. */
async function copyTemplate(name: string): Promise<string> {
  await mkdir(join(bench, '.sites'), { recursive: true });
  const root = await mkdtemp(join(bench, '.sites', `${name}-`));
  await cp(join(bench, 'comparison', name), root, { recursive: true });
  return root;
}

async function writePages(
  content: string,
  target: string,
  change: (source: string) => string,
): Promise<void> {
  await mkdir(target, { recursive: true });
  const from = join(content, 'performance');
  for (const name of await readdir(from))
    await writeFile(join(target, name), change(await readFile(join(from, name), 'utf8')));
}

const components =
  'Callout, Cite, Claim, DataTable, Figure, FigureGrid, FigureRef, Headline, Headlines, Measurement, Value';

/** Starlight hands a page no components: it has to import them, behind its frontmatter. */
function importComponents(source: string): string {
  const end = source.indexOf('\n---', 3) + '\n---'.length;
  const statement = `import { ${components} } from '../../../components/components.js';`;
  return `${source.slice(0, end)}\n\n${statement}\n${source.slice(end)}`;
}
