import type { APIRoute } from 'astro';
import { absoluteAddress } from '../../components/address.ts';
import { figurePath } from '../../components/figure-files.ts';
import { figureOf, figureRoutes } from '../../components/placed-figure.ts';
import { csvName } from '../../figures/csv-name.ts';
import { currentProject } from '../../project/current-project.ts';
import { tablePackage } from '../../results/table-package.ts';

/** The Data Package v2 descriptor of the tables of each figure; their CSVs are beside it. */
export const getStaticPaths = figureRoutes;

export const GET: APIRoute = async ({ params }) => {
  const project = await currentProject();
  const { results } = project;
  const figure = figureOf(project, params.id ?? '');
  const published = figure.tables.flatMap((name) => {
    const table = results.tables.get(name);
    return table ? [{ table, path: csvName(figure, name) }] : [];
  });
  const words = {
    name: figure.id,
    title: figure.title,
    description: figure.description,
    homepage: absoluteAddress(figurePath(figure.id)),
  };
  return Response.json(tablePackage(results.descriptor, published, words));
};
