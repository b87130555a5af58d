import { basename } from 'node:path/posix';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { ListedResource } from './listed-resource.ts';
import { formatOf, resourceFiles } from './resource-files.ts';

/** Finds the files of a folder that do not fit its resources: rows that none describes, a .sql without a name of its own. */
export function checkFiles(
  files: readonly string[],
  folder: string,
  resources: readonly ListedResource[],
): Diagnostic[] {
  const report = (file: string, message: string, hint: string) =>
    diagnose('package-error', { file: `${folder}/${file}`, line: 1, column: 1 }, message, hint);
  const described = new Set(resources.flatMap(({ paths }) => resourceFiles({ path: [...paths] }, files)));
  const others = files.filter((file) => /\.(csv|parquet)$/.test(file) && !described.has(file));
  const undescribed = others.map((file) => {
    const hint = `add a resource with the path "${file}", or delete the file`;
    return report(file, 'no resource in datapackage.json describes this file', hint);
  });
  const selects = files.filter((file) => file.endsWith('.sql'));
  const misnamed = selects.flatMap((file) => {
    const name = basename(file, '.sql');
    if (!/^[a-z0-9][a-z0-9_-]*$/.test(name)) {
      return [
        report(
          file,
          `a table cannot be named "${name}"`,
          'rename the file with small letters, digits, - and _ only',
        ),
      ];
    }
    const other = selects.find((select) => basename(select, '.sql') === name);
    const resource = resources.find(
      (listed) => listed.name === name && listed.paths.some((path) => formatOf(path) !== 'sql'),
    );
    const taken = other !== file ? other : resource?.paths[0];
    return taken === undefined
      ? []
      : [report(file, `the table ${name} is that of ${taken} already`, 'rename the file')];
  });
  return [...undescribed, ...misnamed];
}
