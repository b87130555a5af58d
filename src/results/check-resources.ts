import { basename } from 'node:path/posix';
import type { DescriptorIssue } from './descriptor-issue.ts';
import type { ListedResource } from './listed-resource.ts';
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
    const issues = [...checkPath(listed, files), ...checkFieldNames(listed)];
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

function checkPath(
  { at, resource: { name, path } }: ListedResource,
  files: readonly string[],
): DescriptorIssue[] {
  const issue = (
    code: 'package-error' | 'file-missing',
    message: string,
    hint: string,
  ): DescriptorIssue[] => [{ code, path: ['resources', at, 'path'], message, hint }];
  if (!files.includes(path)) {
    return issue(
      'file-missing',
      `there is no file ${path}`,
      `add the file, or correct the path${offerNearest(path, files)}`,
    );
  }
  if (path.endsWith('.sql') && basename(path, '.sql') !== name) {
    return issue(
      'package-error',
      `resources[${at}].path defines the table ${basename(path, '.sql')}, not ${name}`,
      'give the file and the resource the same name',
    );
  }
  return [];
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
