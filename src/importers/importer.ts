import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';

/** What a benchmark tool printed. */
export interface Output {
  /** Its file, for diagnostics. */
  file: string;
  text: string;
}

/** A measured number in the unit that the tool gives it in, by the symbols of src/claims/unit.ts. */
export interface Quantity {
  value: number;
  unit: string | undefined;
}

/** One run of a benchmark: what it measured, by name, and what it was, such as the operation. */
export interface Sample {
  place: Place;
  values: Readonly<Record<string, Quantity | string>>;
}

export interface ParsedOutput {
  samples: Sample[];
  /** What is wrong with the output: `failed-run` where a run had errors, other codes where it cannot be read. */
  diagnostics: Diagnostic[];
}

/** Reads the output of one tool. */
export interface Importer {
  tool: string;
  /** Whether a text looks like output of the tool; it has no byte order mark, and no Windows line ends. */
  recognises: (text: string) => boolean;
  parse: (output: Output) => ParsedOutput;
}
