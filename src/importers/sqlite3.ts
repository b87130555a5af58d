import type { Importer } from './importer.ts';
import { type LineFormat, type LineReading, alienLine, parseLines } from './line-samples.ts';
import { readNumber } from './output-lines.ts';

const format: LineFormat = {
  tool: 'sqlite3',
  subject: 'statement',
  read: readTimes,
  failure: /^((?:Error|Parse error|Runtime error)(?: near line \d+)?: .*)$/,
};

/** What the sqlite3 shell prints after `.timer on`, in seconds, for each statement. Other lines, such as rows, do not matter. */
export const sqlite3: Importer = {
  tool: 'sqlite3',
  recognises: (text) => /^Run Time: real /m.test(text),
  parse: (output) => parseLines(output, format),
};

function readTimes(line: string): LineReading {
  if (!line.startsWith('Run Time: ')) return undefined;
  const [, ...written] = /^Run Time: real (\S+) user (\S+) sys (\S+)$/.exec(line) ?? [];
  const [time, user, sys] = written.map(readNumber);
  if (time === undefined || user === undefined || sys === undefined) return alienLine(line, 'sqlite3');
  const inSeconds = (value: number) => ({ value, unit: 's' });
  return { time: inSeconds(time), user: inSeconds(user), sys: inSeconds(sys) };
}
