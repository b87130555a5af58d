import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../support/project-copy.ts';
import { writeDocument } from './document.ts';

/** What the runs found, one key for each kind of run. */
export interface ReliabilityRecord {
  corpus?: { cases: Record<string, number>; codes: number; mended: Record<string, string> };
  fuzzing?: { minutes: number; executions: Record<string, number>; failures: string[] };
  /** Each fault that was brought about, and whether all was as it should be. */
  faults?: Record<string, boolean>;
}

const json = join(repositoryRoot, 'docs/reliability.json');
const document = join(repositoryRoot, 'docs/reliability.md');

/** What the last runs recorded in docs/reliability.json. */
export function readRecord(): ReliabilityRecord {
  try {
    return JSON.parse(readFileSync(json, 'utf8')) as ReliabilityRecord;
  } catch {
    return {};
  }
}

/** Records the runs, and writes docs/reliability.md anew from them. */
export function writeRecord(record: ReliabilityRecord): void {
  writeFileSync(json, `${JSON.stringify(record, undefined, 2)}\n`);
  writeFileSync(document, writeDocument(record));
}
