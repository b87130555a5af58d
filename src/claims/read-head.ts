import { type Diagnostic, type Place, diagnose } from '../diagnostics/diagnostic.ts';
import { suggest } from '../results/suggest.ts';
import { isKnownUnit, unitNames } from './unit.ts';

/** The comment at the head of a query: what it computes, and the units of its columns. */
export interface QueryHead {
  description: string;
  units: ColumnUnit[];
}

export interface ColumnUnit {
  column: string;
  unit: string;
  place: Place;
}

const hint = 'write a line such as "-- units: low %, high %", the names of columns with their units';

/**
 * Reads the comment lines at the start of a .sql file. One of them may be `-- units: low %, high %`; a column that is not
 * in it is a plain number. The others are the description.
 */
export function readHead(sql: string, file: string): { head: QueryHead; diagnostics: Diagnostic[] } {
  const lines = sql.split('\n');
  const end = lines.findIndex((line) => !/^\s*(--|$)/.test(line));
  const comments = lines.slice(0, end === -1 ? lines.length : end);
  const isUnits = (line: string): boolean => /^\s*--\s*units?\s*:/i.test(line);
  const description = comments
    .filter((line) => !isUnits(line))
    .map((line) => line.trim().replace(/^--\s?/, ''));
  const head: QueryHead = { description: description.join(' ').replaceAll(/\s+/g, ' ').trim(), units: [] };
  const diagnostics: Diagnostic[] = [];
  for (const [at, line] of comments.entries()) {
    if (!isUnits(line)) continue;
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
      const known = `the units are ${symbols.toSorted().join(', ')}.${suggest(unit, symbols)}`;
      diagnostics.push(diagnose('claim-comment', place, `there is no unit "${unit}"`, known));
    } else units.push({ column, unit, place });
  }
  return { units, diagnostics };
}
