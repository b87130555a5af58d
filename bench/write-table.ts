import { appendFile, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import { reportText } from '../src/diagnostics/report-text.ts';
import { tryResults } from '../src/importers/try-results.ts';
import { replaceFiles } from '../src/project/replace-files.ts';
import type { Descriptor } from '../src/results/descriptor.ts';
import { quoteCell } from '../src/results/table-csv.ts';
import { addResource } from '../src/scaffold/add-resource.ts';
import type { Measurement } from './measure-part.ts';
import type { BenchRow } from './part.ts';
import { packageFile, readSchema } from './table-schema.ts';

/**
 * Writes the rows of a measurement into the result table of its part, in place of what it had, and machine, version and
 * day into the data package. Throws with the diagnostics, and changes nothing, where the results would not pass their
 * checks.
 */
export async function writeTable(root: string, measurement: Measurement): Promise<void> {
  const { resource, at } = await readSchema(root, measurement.table);
  const folder = dirname(packageFile);
  const [path, ...more] = [resource.path].flat();
  if (path === undefined || more.length > 0) throw new Error(`${measurement.table} has to be one file`);
  const names = resource.schema.fields.map(({ name }) => name);
  const before = await readFile(join(root, packageFile), 'utf8');
  const known = (JSON.parse(before) as Descriptor).resources.length;
  const text = at < known ? before : addResource(before, resource);
  const files = new Map([
    [`${folder}/${path}`, printCsv(names, measurement.rows)],
    [packageFile, describeOrigin(text, at, measurement)],
  ]);
  const diagnostics = await tryResults({ root, folder }, files);
  if (diagnostics.length > 0) throw new Error(reportText(diagnostics, { color: false }));
  // A file can only be replaced where it is: that of a new table is empty first.
  await appendFile(join(root, folder, path), '');
  await replaceFiles(new Map([...files].map(([file, content]) => [join(root, file), content])));
}

function printCsv(names: readonly string[], rows: readonly BenchRow[]): string {
  const lines = rows.map((row) => names.map((name) => quoteCell(String(row[name] ?? ''))));
  return [names, ...lines].map((cells) => `${cells.join(',')}\n`).join('');
}

function describeOrigin(text: string, at: number, { machine, version, measured }: Measurement): string {
  const software = `perfdocs ${version.version}`;
  const source = { title: `npm run bench of ${software}`, version: version.commit, measured };
  const options = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } };
  const put = (before: string, name: string, value: unknown): string =>
    applyEdits(before, modify(before, ['resources', at, name], value, options));
  return put(put(text, 'sources', [source]), 'environment', machine);
}
