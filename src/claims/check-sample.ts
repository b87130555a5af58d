import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { SqlFile } from '../results/derived-select.ts';
import type { Cell } from '../results/table.ts';
import { placeOfColumn } from './place-of-column.ts';
import type { CountedThing } from './read-head.ts';
import { type Sample, readSizes } from './sample.ts';

/** Makes the sample of a query from its column n; each of n and the comment line that says what it counts needs the other. */
export function checkSample(
  file: SqlFile,
  counted: CountedThing | undefined,
  cell: Cell | undefined,
): { sample: Sample | undefined; diagnostics: Diagnostic[] } {
  const refuse = (fault: Diagnostic): { sample: undefined; diagnostics: Diagnostic[] } => ({
    sample: undefined,
    diagnostics: [fault],
  });
  if (cell === undefined) {
    if (!counted) return { sample: undefined, diagnostics: [] };
    const hint = 'give it one, such as count(*) AS n, or leave the line out';
    return refuse(diagnose('claim-comment', counted.place, 'the SELECT gives no column n', hint));
  }
  const place = placeOfColumn(file, 'n');
  if (!counted) {
    const hint = 'add a comment line such as "-- n: runs of each system", or give the column another name';
    return refuse(diagnose('claim-comment', place, 'nothing says what n counts', hint));
  }
  const sizes = readSizes(cell);
  if (sizes)
    return {
      sample: { least: Math.min(...sizes), most: Math.max(...sizes), counted: counted.text },
      diagnostics: [],
    };
  const message = `n is ${cell === null ? 'NULL' : String(cell)}, which is no count`;
  const hint = 'give it a count, such as count(*) AS n, or a list of them, such as list(runs) AS n';
  return refuse(diagnose('claim-row', place, message, hint));
}
