import type { Output, ParsedOutput, Quantity } from './importer.ts';
import { type LineReading, alienLine, parseLines } from './line-samples.ts';
import { listedFile } from './listed-file.ts';
import { truncatedRun } from './output-lines.ts';

/** An object whose sections are being listed. */
interface OpenObject {
  path: string;
  line: number;
  /** The size of each section, by its name. */
  sections: Record<string, Quantity>;
}

/** Reads the listing of `size -A`: of each object its path, a heading, its sections and their total. */
export function parseSections(output: Output): ParsedOutput {
  const state: { open?: OpenObject } = {};
  const read = (text: string, line: number): LineReading => {
    const { open } = state;
    const path = /^(\S.*?)\s*:$/.exec(text)?.[1];
    if (path !== undefined) {
      state.open = { path, line, sections: {} };
      return open && `${open.path}, the object before, has no "Total"`;
    }
    if (/^section\s+size\s+addr$/.test(text)) return undefined;
    const [, name, digits] = /^(\S+)\s+(\d{1,15})(?:\s+\d+)?$/.exec(text) ?? [];
    if (!open || name === undefined) return alienLine(text, 'size -A');
    const bytes = { value: Number(digits), unit: 'B' };
    if (name === 'Total') {
      delete state.open;
      return closeObject(open, bytes);
    }
    open.sections[name] = bytes;
    return undefined;
  };
  const findMissing = () => (state.open ? [truncatedRun(output.file, state.open.line, '"Total"')] : []);
  return parseLines(output, { tool: 'size', subject: 'object', read, failure: /^size: (.*)$/, findMissing });
}

function closeObject({ path, sections }: OpenObject, total: Quantity): LineReading {
  const sum = Object.values(sections).reduce((bytes, { value }) => bytes + value, 0);
  return sum === total.value
    ? { ...listedFile(path), ...sections, total }
    : `the sections of ${path} have ${sum} bytes together, not ${total.value}`;
}
