import type { z } from 'zod';
import type { JsonPath } from './json-document.ts';

/** The paths of what is wrong: the value, or each property that is one too many. */
export function issuePaths(issue: z.core.$ZodIssue): JsonPath[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
}
