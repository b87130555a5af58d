import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../tests/support/project-copy.ts';
import { type SiteUnderTest, perfdocsSite, temporaryFolder } from './site-under-test.ts';

const own = 'perfdocs-';

/** A copy of the repository's content without the page on perfdocs itself, and without what only that page needs. */
export async function copyChapter(): Promise<string> {
  const folder = await temporaryFolder('chapter');
  await cp(join(repositoryRoot, 'content'), folder, { recursive: true });
  await rm(join(folder, 'perfdocs'), { recursive: true, force: true });
  for (const kind of ['claims', 'figures', 'results']) {
    const names = (await readdir(join(folder, kind))).filter((name) => name.startsWith(own));
    for (const name of names) await rm(join(folder, kind, name));
  }
  const file = join(folder, 'results/datapackage.json');
  const { resources, ...rest } = JSON.parse(await readFile(file, 'utf8')) as {
    resources: { name: string }[];
  };
  const kept = resources.filter(({ name }) => !name.startsWith(own));
  await writeFile(file, JSON.stringify({ ...rest, resources: kept }));
  return folder;
}

/** perfdocs with the chapter alone; `options` are those of its build. */
export async function chapterSite(...options: string[]): Promise<SiteUnderTest> {
  const content = await copyChapter();
  const site = await perfdocsSite(content, ...options);
  await rm(content, { recursive: true });
  return site;
}
