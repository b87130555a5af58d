import type { FileDigests } from '../project/file-digests.ts';

/** The name of the manifest in the folder of a site. */
export const manifestFile = 'build.json';

/** What a site was built with and from, and what came of it. Nothing in it is of one machine's paths or clock. */
export interface BuildManifest {
  /** The version of each program and package that shapes the output, by its name. */
  versions: Readonly<Record<string, string>>;
  /** Where the site is served, and the repository that it links to. */
  settings: Readonly<Record<string, string>>;
  /** The newest commit that changed pages or results, whose dates the pages show; null where git tells none. */
  history: string | null;
  inputs: FileDigests;
  /** All files of the site but this one. */
  outputs: FileDigests;
}

/** The manifest as a file: a line for each entry, so that a comparison by lines names what differs. */
export function printManifest(manifest: BuildManifest): string {
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** The inputs that a manifest names; undefined where the text is none. */
export function readManifestInputs(text: string): FileDigests | undefined {
  try {
    const { inputs } = JSON.parse(text) as { inputs?: unknown };
    if (typeof inputs !== 'object' || inputs === null) return undefined;
    const entries = Object.entries(inputs).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return Object.fromEntries(entries);
  } catch {
    return undefined;
  }
}
