/** What was measured once: a value for each field of the part's table. */
export type BenchRow = Readonly<Record<string, string | number>>;

/** A number to be put against another of the same run. */
export interface Ratio {
  /** The field that says what is compared, such as tool. */
  by: string;
  /** The value of that field in the row above the line, and in the one below it. */
  of: string;
  to: string;
  /** The measured field. */
  measure: string;
}

/** How a part is to be measured. */
export interface BenchOptions {
  /** How often everything is repeated. */
  runs: number;
  /** Less of everything, for a look at whether it works. */
  quick: boolean;
  /** Says what is being done. */
  progress: (text: string) => void;
}

/** A part of the benchmark, with the result table that its rows are for. */
export interface Part {
  /** What --only names it by. */
  id: string;
  title: string;
  /** A table of content/results, whose schema has the fields, their units and the key. */
  table: string;
  ratios?: readonly Ratio[];
  /** The fields that grow with another one, such as time with the number of pages. */
  growth?: { by: string; measures: readonly string[] };
  measure: (options: BenchOptions) => Promise<BenchRow[]>;
}
