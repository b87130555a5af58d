import type { APIRoute } from 'astro';
import { siteLocation } from '../../components/figure-credit.ts';
import { addressesOf } from '../../machines/addresses.ts';
import { publishedPackage } from '../../machines/published-package.ts';
import { currentProject } from '../../project/current-project.ts';

/** The Data Package v2 descriptor of all result tables; their CSVs are beside it. */
export const GET: APIRoute = async () =>
  Response.json(publishedPackage(await currentProject(), addressesOf(siteLocation)));
