import { runGit } from './git.ts';
import type { ProjectCopy } from './project-copy.ts';
import { buildVariant } from './site-build.ts';
import { type Walk, measureAgain } from './measure-again.ts';

/** The path that the site of the fork is published below. */
export const forkBase = '/some/base/';

/** What the job that builds the fork sets. */
export const forkEnvironment = {
  PERFDOCS_BASE: forkBase,
  PERFDOCS_SITE: 'https://docs.example.org',
  GITHUB_REPOSITORY: 'someone/fork',
  GITHUB_REF_NAME: 'next/measurements',
};

/** The day of the fork's one commit. */
export const forkDate = '2024-02-29T12:00:00Z';

/** A figure with a legend of names and a choice of scales, which no figure of the chapter has. */
const byRun = {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  title: 'Throughput by run',
  data: { url: '../results/nginx-throughput.csv' },
  transform: [{ filter: "datum.system === 'Linux' || datum.system === 'Unikraft'" }],
  height: 200,
  mark: 'point',
  encoding: {
    x: { field: 'run', type: 'quantitative' },
    y: { field: 'throughput', type: 'quantitative' },
    color: { field: 'platform', type: 'nominal' },
  },
  usermeta: { perfdocs: { scales: ['linear', 'log'] } },
};

/** A table with more rows than a page shows. */
const manyRuns = {
  name: 'many-runs',
  path: 'many-runs.csv',
  schema: { fields: [{ name: 'run', type: 'integer', unit: '1' }], primaryKey: 'run' },
};

/** A fork of the project, built, and what its commands said on the way. */
export interface Fork extends ProjectCopy {
  walk: Walk;
}

let built: Promise<Fork> | undefined;

/**
 * A fork of the project with one more figure, "by-run" on the page on memory, and one more table, in which somebody
 * measured nginx on Linux again since the commit; built once in a process.
 */
export function builtFork(): Promise<Fork> {
  built ??= buildFork();
  return built;
}

async function buildFork(): Promise<Fork> {
  const walks: Walk[] = [];
  const change = async (copy: ProjectCopy): Promise<void> => {
    await forkProject(copy);
    walks.push(await measureAgain(copy));
  };
  const copy = await buildVariant({ change, env: forkEnvironment });
  const [walk] = walks;
  if (!walk) throw new Error('nothing was measured');
  return { ...copy, walk };
}

async function forkProject(copy: ProjectCopy): Promise<void> {
  await copy.write('content/figures/by-run.vl.json', JSON.stringify(byRun));
  const memory = 'content/performance/memory.mdx';
  await copy.write(memory, `${await copy.read(memory)}\n<Figure id="by-run" />\n`);
  const descriptor = 'content/results/datapackage.json';
  const { resources, ...rest } = JSON.parse(await copy.read(descriptor)) as { resources: object[] };
  await copy.write(
    descriptor,
    JSON.stringify({ ...rest, resources: [...resources, manyRuns] }, undefined, 2),
  );
  await copy.write('content/results/many-runs.csv', ['run', ...Array(5001).keys(), ''].join('\n'));
  commitAll(copy.root, forkDate);
}

function commitAll(root: string, date: string): void {
  const git = (...args: string[]): string => runGit(root, args, date);
  git('init', '--quiet', '--initial-branch=main');
  git('add', 'content');
  git('commit', '--quiet', '--no-gpg-sign', '--message', 'Measure');
}
