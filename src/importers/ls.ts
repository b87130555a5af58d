import type { Importer, Output, ParsedOutput } from './importer.ts';
import { type LineReading, alienLine, parseLines } from './line-samples.ts';
import { listedFile, readHumanSize, readPlainSize } from './listed-file.ts';

/** A regular file: mode, links, owner, group, size, date (of the C locale or of --time-style) and name. */
const fileLine =
  /^-[-rwxsStT]{9}[.+@]? +\d+ +\S+ +\S+ +(?<size>\S+) (?:[A-Z][a-z]{2} [ \d]\d (?:\d\d:\d\d| \d{4})|\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d\.\d+ [-+]\d{4})?) (?<name>.+)$/;

/** A folder, a link or the like, whose size says nothing; and the number of blocks that precedes the files of a folder. */
const otherLine = /^(?:[bcdlps][-rwxsStT]{9}|total )/;

const folderLine = /^(.+):$/;

/** The listing of `ls -l`, with -h too: the size of each regular file, in bytes or as -h rounds it up. */
export const ls: Importer = {
  tool: 'ls',
  recognises: (text) => /^[-bcdlps](?:[-r][-w][-xsStT]){3}[.+@]? +\d+ /m.test(text),
  parse: parseLs,
};

function parseLs(output: Output): ParsedOutput {
  let folder = '';
  const read = (line: string): LineReading => {
    const { size, name } = fileLine.exec(line)?.groups ?? {};
    if (size !== undefined && name !== undefined) {
      const quantity = readPlainSize(size, 'B') ?? readHumanSize(size);
      return quantity
        ? { size: quantity, ...listedFile(folder + name) }
        : `"${size}" is no size that ls writes`;
    }
    if (otherLine.test(line)) return undefined;
    const opened = folderLine.exec(line)?.[1];
    if (opened === undefined) return `${alienLine(line, 'ls -l')} with LC_ALL=C`;
    folder = `${opened}/`;
    return undefined;
  };
  return parseLines(output, { tool: 'ls', subject: 'file', read, failure: /^ls: (.*)$/ });
}
