import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type CommandResult, runHere } from './command.ts';
import { runGit } from './git.ts';
import { type ProjectFiles, minimalProject, withProject } from './temp-project.ts';

/** A small project in a git repository of its own. */
export interface GitProject {
  root: string;
  git: (...args: string[]) => string;
  write: (file: string, text: string) => Promise<void>;
  /** Replaces the one occurrence of a text in a file. */
  replace: (file: string, from: string, to: string) => Promise<void>;
  /** Commits everything; gives the short id of the commit. */
  commit: (date?: string) => string;
  run: (...args: string[]) => Promise<CommandResult>;
}

export const csv = 'content/results/runs.csv';
export const figureFile = 'content/figures/throughput.vl.json';
export const page = 'content/performance/index.mdx';

/** Bars of means with whiskers from the smallest to the largest run, and two numbers that rest on a query. */
export const measuredProject: ProjectFiles = {
  [figureFile]: JSON.stringify({
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: 'Throughput by system',
    data: { url: '../results/runs.csv' },
    encoding: { y: { field: 'system', type: 'nominal' } },
    layer: [
      {
        mark: 'bar',
        encoding: { x: { aggregate: 'mean', field: 'throughput', type: 'quantitative' } },
      },
      {
        mark: 'rule',
        encoding: {
          x: { aggregate: 'min', field: 'throughput', type: 'quantitative' },
          x2: { aggregate: 'max', field: 'throughput' },
        },
      },
    ],
  }),
  'content/claims/fastest.sql':
    "-- The mean of Unikraft.\n-- units: throughput req/s\nSELECT avg(throughput) AS throughput FROM runs WHERE system = 'Unikraft'",
  [page]: `${minimalProject[page]}
It serves <Claim query="fastest">320 req/s</Claim>, which is <Value query="fastest" />.
`,
};

/** Makes a repository with the small project in its first commit, on main; it is removed when `use` is done. */
export async function withGitProject<T>(
  use: (project: GitProject) => Promise<T>,
  changes: ProjectFiles = measuredProject,
): Promise<T> {
  return withProject(changes, async (root) => {
    const project = gitProject(root);
    project.git('init', '--quiet', '--initial-branch=main');
    project.commit();
    return use(project);
  });
}

/** The repository in a folder, without the settings of the user and the machine. */
export function gitProject(root: string): GitProject {
  const git = (...args: string[]): string => runGit(root, args);
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  };
  return {
    root,
    git,
    write,
    replace: async (file, from, to) => {
      const parts = (await readFile(join(root, file), 'utf8')).split(from);
      if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times: ${from}`);
      await write(file, parts.join(to));
    },
    commit: (date = '2024-02-29T12:00:00Z') => {
      git('add', '--all');
      runGit(root, ['commit', '--quiet', '--no-gpg-sign', '--allow-empty', '--message', 'Measure'], date);
      return git('rev-parse', 'HEAD').slice(0, 7);
    },
    run: (...args) => runHere(root, args, { GIT_CONFIG_GLOBAL: '/dev/null' }),
  };
}

/** Runs diff, and gives its sections. */
export async function sectionsOf(project: GitProject, ...args: string[]): Promise<Record<string, string[]>> {
  const { code, stdout, stderr } = await project.run('diff', ...args);
  assert.deepEqual([code, stderr], [0, '']);
  return readSections(stdout);
}

/** The sections of a report by their titles, without the spaces that align their columns. */
export function readSections(report: string): Record<string, string[]> {
  const [head = '', ...sections] = report.replaceAll('\u00a0', ' ').trimEnd().split('\n\n');
  const lines = sections.map((text) =>
    text.split('\n').map((line) => line.trim().replaceAll(/ {2,}/g, ' | ')),
  );
  return Object.fromEntries([
    ['', head.split('\n')],
    ...lines.map(([title = '', , ...rows]): [string, string[]] => [title, rows]),
  ]);
}
