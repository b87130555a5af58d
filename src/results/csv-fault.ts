import { encodingWords } from '../diagnostics/text-encoding.ts';

/** What keeps bytes from being a CSV, and the offset of the byte at which that shows. */
export interface CsvFault {
  offset: number;
  message: string;
  hint: string;
}

/** In the order in which one makes others: what is wrong with the encoding shows in all the rest. */
export const faultKinds = [
  'utf-16',
  'encoding',
  'nul',
  'lone-cr',
  'line-end',
  'long-line',
  'quote',
  'open-quote',
] as const;

export type FaultKind = (typeof faultKinds)[number];

/** What is said of each. */
export const faultWords: Readonly<Record<FaultKind | 'empty', Omit<CsvFault, 'offset'>>> = {
  empty: { message: 'the file is empty', hint: 'write a header and at least one row' },
  ...encodingWords,
  // DuckDB cannot read a file that mixes line ends, and not every program takes a lone carriage return for one.
  'lone-cr': {
    message: 'the lines of the file end in a lone CR',
    hint: 'save the file with the line ends of Unix (LF) or Windows (CR LF)',
  },
  'line-end': {
    message: 'this line does not end like the first one',
    hint: 'save the file with the same line ends (LF) throughout',
  },
  'long-line': {
    message: 'this row is longer than 2 MB',
    hint: 'look for a cell that has a file in it, or for line ends that are missing',
  },
  quote: {
    message: 'a quote in the middle of a cell',
    hint: 'put a cell that has a quote in it in quotes, and write each quote in it twice ("")',
  },
  'open-quote': {
    message: 'a quote in this row is never closed',
    hint: 'close the quote with another one; a quote that belongs to a cell in quotes is written twice ("")',
  },
};

/** Is told the first of each kind, or all. */
export type Report = (kind: FaultKind, offset: number) => void;
