import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The files of a project, by their path in it; undefined leaves out one of the minimal project. */
export type ProjectFiles = Readonly<Record<string, string | undefined>>;

const runs = `system,run,day,throughput,memory
Unikraft,1,2021-04-26,300,5
Unikraft,2,2021-04-27,320,5
Unikraft,3,2021-04-28,340,5
Linux,1,2021-04-26,200,9
Linux,2,2021-04-27,210,9
Linux,3,2021-04-28,250,9
OSv,1,2021-04-26,not supported,12
`;

const kernels = `name,kernel,cores
Unikraft,unikernel,1
Linux,monolithic,8
OSv,unikernel,4
`;

const dataPackage = {
  name: 'test',
  resources: [
    {
      name: 'runs',
      path: 'runs.csv',
      notes: ['OSv does not run it.'],
      schema: {
        fields: [
          { name: 'system' },
          { name: 'run', type: 'integer' },
          { name: 'day', type: 'date' },
          { name: 'throughput', type: 'number', unit: 'req/s', notes: ['Measured with wrk.'] },
          { name: 'memory', type: 'integer', unit: 'MB', title: 'Least memory', notes: ['In whole MB.'] },
        ],
        primaryKey: ['system', 'run'],
        missingValues: [{ value: 'not supported', label: 'not supported' }],
      },
    },
    {
      name: 'kernels',
      path: 'kernels.csv',
      schema: {
        fields: [{ name: 'name' }, { name: 'kernel' }, { name: 'cores', type: 'integer', unit: '1' }],
        primaryKey: 'name',
      },
    },
  ],
};

const figure = {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  title: 'Throughput by system',
  data: { url: '../results/runs.csv' },
  mark: 'bar',
  encoding: {
    x: { aggregate: 'mean', field: 'throughput', type: 'quantitative' },
    y: { field: 'system', type: 'nominal' },
  },
};

const link = { label: 'Example', href: 'https://example.org/' };

const site = {
  title: 'Test Performance',
  description: 'A chapter for tests.',
  chapter: 'Performance',
  home: link,
  nav: [link],
  repository: { url: 'https://github.com/example/docs', branch: 'main' },
  community: { title: 'Questions', text: 'Ask.', links: [link] },
  footer: [{ title: 'Project', links: [link] }],
  copyright: 'The Authors',
  licence: link,
};

const page = `---
title: Performance
description: What it costs.
order: 1
---

<Figure id="throughput" />
`;

/** A project with one page, one figure and two tables, in which nothing is wrong. */
export const minimalProject = {
  'content/site.json': toJson(site),
  'content/results/datapackage.json': toJson(dataPackage),
  'content/results/runs.csv': runs,
  'content/results/kernels.csv': kernels,
  'content/figures/throughput.vl.json': toJson(figure),
  'content/performance/index.mdx': page,
};

/** Writes the minimal project, with changes, into a folder of its own, which is removed when `use` is done. */
export async function withProject<T>(changes: ProjectFiles, use: (root: string) => Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'perfdocs [project] '));
  try {
    for (const [name, text] of Object.entries<string | undefined>({ ...minimalProject, ...changes })) {
      if (text === undefined) continue;
      const path = join(root, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
    return await use(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

function toJson(value: object): string {
  return JSON.stringify(value, undefined, 2);
}
