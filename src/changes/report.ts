import type { ReportSection } from './report-sections.ts';

/** What changed, in words, for a printer of any format; nothing in it is escaped. */
export interface Report {
  /** What the present state is compared with. */
  with: string;
  /** What could not be compared. */
  gaps: readonly string[];
  /** Empty where nothing changed. */
  sections: readonly ReportSection[];
}

/** The one line of a report without changes. */
export function nothingChanged(name: string): string {
  return `nothing changed in results, figures and claims since ${name}`;
}
