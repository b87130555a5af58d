import type { Quantity } from './importer.ts';
import { readNumber } from './output-lines.ts';

/** A file as a listing names it: its path, and its name without the folder, which is of one machine. */
export function listedFile(path: string): { file: string; path: string } {
  return { file: path.slice(path.lastIndexOf('/') + 1), path };
}

const suffixes: Readonly<Record<string, string>> = { K: 'KiB', M: 'MiB', G: 'GiB', T: 'TiB' };

/** A size as -h prints it, with the suffix of a power of 1024; undefined for one without, and for those of --si. */
export function readHumanSize(text: string): Quantity | undefined {
  const [, digits = '', suffix = ''] = /^(\d+(?:\.\d)?)([A-Z])$/.exec(text) ?? [];
  const [value, unit] = [readNumber(digits), suffixes[suffix]];
  return value === undefined || unit === undefined ? undefined : { value, unit };
}

/** A whole number as a size in the unit of its listing; undefined for anything else. */
export function readPlainSize(text: string, unit: string): Quantity | undefined {
  return /^\d{1,15}$/.test(text) ? { value: Number(text), unit } : undefined;
}
