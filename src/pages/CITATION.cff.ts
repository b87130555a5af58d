import type { APIRoute } from 'astro';
import { siteLocation } from '../components/figure-credit.ts';
import { addressesOf } from '../machines/addresses.ts';
import { citationFile } from '../machines/citation-file.ts';
import { currentProject } from '../project/current-project.ts';

export const GET: APIRoute = async () =>
  new Response(citationFile(await currentProject(), addressesOf(siteLocation)));
