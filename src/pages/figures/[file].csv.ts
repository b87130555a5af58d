import { cwd } from 'node:process';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { fileResponse } from '../../components/file-response.ts';
import { figureOf } from '../../components/placed-figure.ts';
import { tableOf } from '../../components/result-table.ts';
import { csvName } from '../../figures/csv-name.ts';
import { currentProject } from '../../project/current-project.ts';
import { tableCsv } from '../../results/table-csv.ts';

/** The tables of each figure as CSVs: <id>.csv is the first one, <id>-<table>.csv each further one. */
export async function getStaticPaths() {
  const project = await currentProject();
  return [...project.chapter.placements.keys()].flatMap((id) => {
    const figure = figureOf(project, id);
    return figure.tables.map((table) => ({
      params: { file: csvName(figure, table).replace(/\.csv$/, '') },
      props: { table },
    }));
  });
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { results } = await currentProject();
  const csv = tableCsv(tableOf(results, props.table), results, cwd());
  return fileResponse(csv, 'text/csv');
};
