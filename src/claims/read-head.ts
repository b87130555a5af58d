import { type Diagnostic, type Place, diagnose } from '../diagnostics/diagnostic.ts';
import { offerNearest } from '../results/suggest.ts';
import { isKnownUnit, unitNames } from './unit.ts';

/** The comment at the head of a query: what it computes, and the units of its columns. */
export interface QueryHead {
  description: string;
  units: ColumnUnit[];
  counted: CountedThing | undefined;
}

/** What the column n of a query counts: "boots on each VMM". */
export interface CountedThing {
  text: string;
  place: Place;
}

export interface ColumnUnit {
  column: string;
  unit: string;
  place: Place;
}

const hint = 'write a line such as "-- units: low %, high %", the names of columns with their units';

const unitLine = /^\s*--\s*units?\s*:/i;
const countLine = /^\s*--\s*n\s*:\s*/i;

/**
 * Reads the comment lines at the start of a .sql file. One of them may be `-- units: low %, high %`; a column that is not
 * in it is a plain number. Another one, `-- n: runs of each system`, says what the column n counts. The others are the
 * description.
 */
export function readHead(sql: string, file: string): { head: QueryHead; diagnostics: Diagnostic[] } {
  const lines = sql.split('\n');
  const end = lines.findIndex((line) => !/^\s*(--|$)/.test(line));
  const comments = lines.slice(0, end === -1 ? lines.length : end);
  const description = comments
    .filter((line) => !unitLine.test(line) && !countLine.test(line))
    .map((line) => line.trim().replace(/^--\s?/, ''));
  const { counted, diagnostics } = readCounted(comments, file);
  const text = description.join(' ').replaceAll(/\s+/g, ' ').trim();
  const head: QueryHead = { description: text, units: [], counted };
  for (const [at, line] of comments.entries()) {
    if (!unitLine.test(line)) continue;
    const read = readUnits(line, { file, line: at + 1 });
    head.units.push(...read.units);
    diagnostics.push(...read.diagnostics);
  }
  if (head.description === '') {
    const message = 'the query has no description';
    const what = 'begin the file with a comment that says what it computes: "-- How much faster ..."';
    diagnostics.push(diagnose('claim-comment', { file, line: 1, column: 1 }, message, what));
  }
  return { head, diagnostics };
}

function readCounted(
  comments: readonly string[],
  file: string,
): { counted: CountedThing | undefined; diagnostics: Diagnostic[] } {
  const at = comments.findIndex((line) => countLine.test(line));
  const line = comments[at];
  if (line === undefined) return { counted: undefined, diagnostics: [] };
  const text = line.replace(countLine, '').trim();
  const column = (countLine.exec(line)?.[0].length ?? 0) + 1;
  const place = { file, line: at + 1, column };
  if (text !== '') return { counted: { text, place }, diagnostics: [] };
  const what = 'name it, as in "-- n: runs of each system"';
  return {
    counted: { text, place },
    diagnostics: [diagnose('claim-comment', place, 'the line does not say what n counts', what)],
  };
}

function readUnits(
  text: string,
  { file, line }: { file: string; line: number },
): { units: ColumnUnit[]; diagnostics: Diagnostic[] } {
  const units: ColumnUnit[] = [];
  const diagnostics: Diagnostic[] = [];
  let offset = text.indexOf(':') + 1;
  for (const part of text.slice(offset).split(',')) {
    const start = offset + part.length - part.trimStart().length;
    offset += part.length + 1;
    const place = { file, line, column: start + 1 };
    const [, column, unit] = /^(\w+)\s+(\S+)$/.exec(part.trim()) ?? [];
    if (column === undefined || unit === undefined) {
      diagnostics.push(
        diagnose('claim-comment', place, `"${part.trim()}" is not a column with its unit`, hint),
      );
    } else if (!isKnownUnit(unit)) {
      const symbols = unitNames.filter((name) => !/[a-z]{4}| /.test(name));
      const known = `the units are ${symbols.toSorted().join(', ')}${offerNearest(unit, symbols)}`;
      diagnostics.push(diagnose('claim-comment', place, `there is no unit "${unit}"`, known));
    } else units.push({ column, unit, place });
  }
  return { units, diagnostics };
}
