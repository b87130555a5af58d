import { contentFolder } from '../diagnostics/content-folder.ts';
import { type FileVersion, listVersions } from '../changes/file-versions.ts';
import { gitIn } from '../changes/git.ts';
import { type Problem, checkRepository, isShallow } from '../changes/old-commit.ts';
import { historySpec } from '../changes/history-spec.ts';
import { printHistory } from '../changes/print-history.ts';
import { readHistory } from '../changes/read-history.ts';
import { type Series, findSeries } from '../changes/series.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { reportText } from '../diagnostics/report-text.ts';
import { renderThemed } from '../figures/render-themed.ts';
import { loadResults } from '../results/load-results.ts';
import { mostComparedRows } from '../results/row-limit.ts';
import { isOneCsv } from '../results/table.ts';
import { findTable, isDiagnostic } from '../scaffold/find-table.ts';
import type { ExitCode } from './program.ts';
import type { Terminal } from './terminal.ts';
import { writePicture } from './write-picture.ts';

/** The options of the command. */
interface HistoryOptions {
  key: ReadonlyMap<string, string>;
  value: string | undefined;
  /** The picture to write, relative to the project. */
  out: string | undefined;
}

/** Prints how a measured value came to be what it is, and draws it where asked to; 1 where there is no such value. */
export async function history(name: string, options: HistoryOptions, terminal: Terminal): Promise<ExitCode> {
  const { root, env, color, write, complain } = terminal;
  const git = gitIn(root, env);
  const fault = await checkRepository(git);
  const series = fault ?? (await openSeries(root, name, options));
  if (!('table' in series)) {
    const said =
      'problem' in series ? series.problem : reportText(Array.isArray(series) ? series : [series], { color });
    complain(`${said}\n`);
    return 1;
  }
  const versions = await listVersions(git, root, series.table.file);
  const points = readHistory(series, versions);
  if (points.length === 0) {
    complain(`no version of ${series.table.file} has such a value\n`);
    return 1;
  }
  write(`${printHistory(series, points, color)}\n`);
  for (const note of describeGaps(versions, await isShallow(git))) write(`${note}\n`);
  const { out } = options;
  if (out === undefined) return 0;
  const file = 'history.vl.json';
  const { svg } = await renderThemed(
    { spec: historySpec(series, points), file, highlight: undefined },
    new Map(),
    undefined,
  );
  if (!(await writePicture(out, svg, terminal))) return 1;
  write(`drew it to ${out}\n`);
  return 0;
}

/** The series of the present tables, which must be in order. */
async function openSeries(
  root: string,
  name: string,
  { key, value }: HistoryOptions,
): Promise<Series | Problem | Diagnostic | Diagnostic[]> {
  const { results, diagnostics } = await loadResults({ root, folder: `${contentFolder}/results` });
  if (!results) return diagnostics.filter((one) => hasErrors([one]));
  try {
    const table = findTable(results, name);
    if (isDiagnostic(table)) return table;
    if (table.derived)
      return { problem: `${name} is derived by ${table.file}: follow a table that it is made from` };
    if (!isOneCsv(table)) return { problem: `${name} is not in one CSV, whose commits could be followed` };
    if (table.rowCount > mostComparedRows)
      return {
        problem: `${name} has more than ${mostComparedRows.toLocaleString('en')} rows to be followed`,
      };
    return await findSeries(results, table, key, value);
  } finally {
    results.close();
  }
}

function describeGaps(versions: readonly FileVersion[], shallow: boolean): string[] {
  return [
    ...(versions.every(({ date }) => date === '') ? ['no commit has the table yet'] : []),
    ...(shallow ? ['the clone is shallow, and what came before it is not here: git fetch --unshallow'] : []),
  ];
}
