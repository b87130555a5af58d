import type { APIRoute } from 'astro';
import { siteLocation } from '../components/figure-credit.ts';
import { addressesOf } from '../machines/addresses.ts';
import { llmsText } from '../machines/llms-text.ts';
import { currentProject } from '../project/current-project.ts';

export const GET: APIRoute = async () =>
  new Response(llmsText(await currentProject(), addressesOf(siteLocation)));
