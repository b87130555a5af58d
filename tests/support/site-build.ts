import { after } from 'node:test';
import { type ProjectCopy, copyProject } from './project-copy.ts';

/** What is to be built: a copy of the project with changes, in an environment of its own. */
interface Variant {
  change?: (copy: ProjectCopy) => Promise<void>;
  env?: Record<string, string>;
}

let built: Promise<ProjectCopy> | undefined;
let turn: Promise<unknown> = Promise.resolve();
const copies: ProjectCopy[] = [];

/** The folder of the built site, from the repository's content as it is; built once in a process. */
export async function builtSite(): Promise<string> {
  built ??= buildVariant({});
  return (await built).path('dist');
}

/** Builds a changed copy of the project, after what is being built already. */
export function buildVariant(variant: Variant): Promise<ProjectCopy> {
  const build = turn.then(() => buildCopy(variant));
  // Whoever waits for the build is told of its failure; the next one is not concerned.
  turn = build.catch(() => undefined);
  return build;
}

after(async () => {
  await turn;
  for (const copy of copies) await copy.remove();
});

async function buildCopy({ change, env }: Variant): Promise<ProjectCopy> {
  const copy = await copyProject();
  copies.push(copy);
  await change?.(copy);
  const { code, stdout, stderr } = await copy.run(['build'], env);
  // Warnings are Astro's: they are for whoever works on perfdocs, and a user could do nothing about them.
  if (code !== 0 || stderr.includes('[WARN]'))
    throw new Error(`the site cannot be built:\n${stdout}${stderr}`);
  return copy;
}
