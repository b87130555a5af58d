import { basename } from 'node:path/posix';
import type { JsonPath } from '../diagnostics/json-document.ts';
import type { DescriptorIssue } from './descriptor-issue.ts';
import type { ListedResource } from './listed-resource.ts';
import { formatOf, listPaths, matchFiles } from './resource-files.ts';
import { offerNearest } from './suggest.ts';

/**
 * Finds what keeps a well-formed resource from being loaded: a name or field name that is there twice, or a file that
 * is not there. `files` are those of the folder.
 */
export function checkResources(
  resources: readonly ListedResource[],
  files: readonly string[],
): DescriptorIssue[] {
  return resources.flatMap((listed) => {
    const { at, resource } = listed;
    const issues = [...checkPaths(listed, files), ...checkFieldNames(listed)];
    const first = resources.find(({ name }) => name === resource.name)?.at ?? at;
    if (first === at) return issues;
    const message = `resources[${at}] has the same name as resources[${first}]: ${resource.name}`;
    return [
      ...issues,
      {
        code: 'package-error' as const,
        path: ['resources', at, 'name'],
        message,
        hint: 'rename one of them',
      },
    ];
  });
}

function checkPaths({ at, resource }: ListedResource, files: readonly string[]): DescriptorIssue[] {
  const place = ['resources', at, 'path'];
  const paths = listPaths(resource);
  const missing = paths.flatMap((path, index) =>
    checkPath(path, typeof resource.path === 'string' ? place : [...place, index], files),
  );
  if (missing.length > 0) return missing;
  const issue = (message: string, hint: string, path: JsonPath = place): DescriptorIssue[] => [
    { code: 'package-error', path, message: `resources[${at}].${message}`, hint },
  ];
  const [first = ''] = paths;
  const format = formatOf(first);
  if (paths.some((path) => formatOf(path) !== format || (format === 'sql' && paths.length > 1))) {
    return issue('path mixes formats', 'list CSV files only, or Parquet files only');
  }
  if (format === 'sql' && basename(first, '.sql') !== resource.name) {
    const message = `path defines the table ${basename(first, '.sql')}, not ${resource.name}`;
    return issue(message, 'give the file and the resource the same name');
  }
  if (resource.format === undefined || resource.format === format) return [];
  const hint = `write "${format}", or leave it out`;
  return issue(`format is ${resource.format}, but ${first} is not`, hint, ['resources', at, 'format']);
}

function checkPath(path: string, place: JsonPath, files: readonly string[]): DescriptorIssue[] {
  if (matchFiles(path, files).length > 0) return [];
  const message = path.includes('*') ? `no file is named like ${path}` : `there is no file ${path}`;
  const hint = `add the file, or correct the path${offerNearest(path, files)}`;
  return [{ code: 'file-missing', path: place, message, hint }];
}

/** DuckDB does not tell Run from run. */
function checkFieldNames({ at, resource }: ListedResource): DescriptorIssue[] {
  const names = resource.schema.fields.map(({ name }) => name.toLowerCase());
  return resource.schema.fields.flatMap(({ name }, field) => {
    const first = names.indexOf(name.toLowerCase());
    if (first === field) return [];
    const message = `resources[${at}].schema.fields[${field}] has the same name as fields[${first}]: ${name}`;
    return [
      {
        code: 'schema-error' as const,
        path: ['resources', at, 'schema', 'fields', field, 'name'],
        message,
        hint: 'rename one of them, here and in the file; large and small letters count as the same',
      },
    ];
  });
}
