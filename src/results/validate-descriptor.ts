import { type Diagnostic, type Place, diagnose } from '../diagnostics/diagnostic.ts';
import type { JsonPath } from '../diagnostics/json-document.ts';
import { checkFiles } from './check-files.ts';
import { checkProfiles } from './check-profiles.ts';
import { checkResources } from './check-resources.ts';
import { checkSchema } from './check-schema.ts';
import type { Descriptor } from './descriptor.ts';
import { type DescriptorIssue, placeIssue } from './descriptor-issue.ts';
import { parseJson } from '../diagnostics/json-document.ts';
import { type ListedResource, listResources } from './listed-resource.ts';

export interface CheckedDescriptor {
  /** Undefined where the file is missing or no JSON object with a list of resources. */
  descriptor: Descriptor | undefined;
  /** The resources that are sound enough for their files to be loaded. */
  resources: ListedResource[];
  /** The names of all resources, sound or not. */
  names: string[];
  place: (path: JsonPath) => Place;
  diagnostics: Diagnostic[];
}

const missingHint =
  'describe the CSVs of the folder as a Data Package: https://datapackage.org/standard/data-package/';

/**
 * Checks the text of a datapackage.json against the Data Package v2 profiles, our own rules and the files of its
 * folder. `text` is undefined where there is no such file; `files` are relative to the folder.
 */
export function validateDescriptor(
  text: string | undefined,
  folder: string,
  files: readonly string[],
): CheckedDescriptor {
  const file = `${folder}/datapackage.json`;
  const start = { file, line: 1, column: 1 };
  if (text === undefined)
    return reject([diagnose('file-missing', start, 'there is no datapackage.json', missingHint)], start);
  const { document, diagnostics } = parseJson(text, file);
  if (document === undefined) return reject(diagnostics, start);
  const resources = listResources(document.value);
  const names = resources.flatMap(({ name }) => name ?? []);
  const profile = checkProfiles(document.value);
  const sound = (at: number, issues: readonly DescriptorIssue[]) =>
    !issues.some(({ path }) => path[0] === 'resources' && path[1] === at);
  const shaped = resources.filter(({ at }) => sound(at, profile));
  const blocking = checkResources(shaped, files);
  const loadable = shaped.filter(({ at }) => sound(at, blocking));
  const rules = loadable.flatMap(({ resource, at }) =>
    checkSchema(
      resource,
      at,
      shaped.map(({ resource: other }) => other),
      names,
    ),
  );
  return {
    descriptor: resources.length === 0 ? undefined : (document.value as unknown as Descriptor),
    resources: loadable,
    names,
    place: document.placeOf,
    diagnostics: [
      ...[...profile, ...blocking, ...rules].map((issue) => placeIssue(document, issue)),
      ...checkFiles(files, folder, resources),
    ],
  };
}

function reject(diagnostics: Diagnostic[], start: Place): CheckedDescriptor {
  return { descriptor: undefined, resources: [], names: [], place: () => start, diagnostics };
}
