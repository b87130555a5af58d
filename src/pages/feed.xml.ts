import { cwd, env } from 'node:process';
import type { APIRoute } from 'astro';
import { gitIn } from '../changes/git.ts';
import { siteLocation } from '../components/figure-credit.ts';
import { repositoryOf } from '../components/repository.ts';
import { addressesOf } from '../machines/addresses.ts';
import { readContentLog } from '../machines/content-log.ts';
import { atomFeed } from '../machines/feed.ts';
import { currentProject } from '../project/current-project.ts';

/** What changed in pages and results, for readers of feeds. */
export const GET: APIRoute = async () => {
  const project = await currentProject();
  const changes = await readContentLog(gitIn(cwd(), env));
  const { url } = repositoryOf(project.site, env);
  const feed = atomFeed(project, changes, addressesOf(siteLocation), (id) => `${url}/commit/${id}`);
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
