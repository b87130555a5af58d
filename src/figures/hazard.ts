import type { DiagnosticCode } from '../diagnostics/catalogue.ts';

/** Something that a figure must not have, before it is placed. */
export interface Hazard {
  code: DiagnosticCode;
  message: string;
  hint: string;
}
