import { after } from 'node:test';
import { type ProjectCopy, copyProject } from './project-copy.ts';

let built: Promise<ProjectCopy> | undefined;

/** The folder of the built site, from the repository's content as it is; built once in a process. */
export async function builtSite(): Promise<string> {
  built ??= buildCopy();
  return (await built).path('dist');
}

after(async () => {
  await (await built)?.remove();
});

async function buildCopy(): Promise<ProjectCopy> {
  const copy = await copyProject();
  const { code, stdout, stderr } = await copy.run(['build']);
  if (code !== 0) throw new Error(`the site cannot be built:\n${stdout}${stderr}`);
  return copy;
}
