import type { JsonObject } from '../diagnostics/json-document.ts';
import type { TextWidths } from './text-item.ts';
import type { Summary } from './summary-table.ts';

/** One rendering of a figure: an SVG string for inlining, with its size in CSS pixels. */
export interface Rendering {
  svg: string;
  width: number;
  height: number;
}

/** The Vega specifications of a live chart at one width. */
export interface LiveSpec {
  /** With the scales of the picture. */
  base: JsonObject;
  /** On a logarithmic scale, where the author allows it. */
  log?: JsonObject;
  /** How wide its texts were when the picture was laid out. */
  widths: TextWidths;
}

export interface SummaryColumn {
  title: string;
  /** Unit symbol as printed after the title, or undefined for names and counts. */
  unit: string | undefined;
  /** Whether the cells are quantities, to be set flush right. */
  numeric: boolean;
}

export interface SummaryCell {
  text: string;
  /** Whether the text says why there is no value ("not supported") rather than giving one. */
  missing: boolean;
  /** The signs of the caveats that concern the value. */
  signs?: string;
}

/** What to keep in mind about the data of a figure. */
export interface FigureCaveat {
  text: string;
  /** What marks the values that it concerns, in picture and table; undefined where it concerns all. */
  sign: string | undefined;
}

/** The data as a figure shows them, one row per group of observations. */
export interface SummaryTable {
  columns: readonly SummaryColumn[];
  rows: readonly (readonly SummaryCell[])[];
}

/** A compiled figure: everything that a page shows of it. */
export interface Figure {
  id: string;
  title: string;
  /** What the picture shows, in words, for those who do not see it; computed from specification and data. */
  description: string;
  /** The specification, relative to the project. */
  file: string;
  /** What its author wrote, with the rows and columns in use in `datasets`: it opens as it is in the Vega editor. */
  spec: JsonObject;
  /** Names of the result tables that it draws. */
  tables: readonly string[];
  wide: Rendering;
  narrow: Rendering;
  /** What a reader explores in place of the pictures. */
  live: { wide: LiveSpec; narrow: LiveSpec };
  /** Which statistic the marks show, over how many runs; derived, never typed. */
  note: string;
  summary: SummaryTable;
  /** What the table is set from: the groups that the marks stand for. */
  summaries: readonly Summary[];
  /** Caveats of the data package that concern the tables and fields in use. */
  caveats: readonly FigureCaveat[];
}
