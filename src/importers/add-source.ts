import { createHash } from 'node:crypto';
import { applyEdits, modify } from 'jsonc-parser';
import type { Descriptor } from '../results/descriptor.ts';

/** Where rows come from, as the data package keeps it. */
export interface OutputSource {
  title: string;
  tool: string;
  /** The name of the file, without its folder: that is of one machine. */
  file: string;
  /** Of the bytes of the file, in hexadecimal digits. */
  sha256: string;
  /** The day of the measurement, as YYYY-MM-DD. */
  measured?: string;
}

/** What the data package keeps of a file by whose bytes rows come in. */
export function describeSource(tool: string, file: string, bytes: Uint8Array): OutputSource {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { title: `${tool}: ${file}`, tool, file, sha256 };
}

/**
 * Adds sources to a table in the text of a data package, which stays as it is otherwise. One of the same bytes is not
 * added again.
 */
export function addSources(text: string, table: string, sources: readonly OutputSource[]): string {
  const { resources, sources: common = [] } = JSON.parse(text) as Descriptor;
  const at = resources.findIndex(({ name }) => name === table);
  const before: readonly object[] = resources[at]?.sources ?? common;
  const known = new Set(before.map((source) => ('sha256' in source ? source.sha256 : undefined)));
  const added = sources.filter(({ sha256 }) => !known.has(sha256));
  if (added.length === 0) return text;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol };
  // The sources of a table stand for those of the package, which it would lose with its first own one.
  const path = ['resources', at, 'sources'];
  return applyEdits(text, modify(text, path, [...before, ...added], { formattingOptions }));
}
