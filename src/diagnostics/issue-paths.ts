import type { z } from 'zod';
import type { JsonPath } from './json-document.ts';

/** The paths of what is wrong: the value, or each property that is one too many. */
export function issuePaths(issue: z.core.$ZodIssue): JsonPath[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
}

/** What is wrong, in a word where the library has a phrase for programmers. */
export function sayIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1)
    return 'must not be empty';
  if (issue.code !== 'invalid_type') return issue.message;
  if (issue.message.endsWith('received undefined')) return 'is missing';
  const expected = issue.expected === 'int' ? 'whole number' : issue.expected;
  return `must be ${/^[aeiou]/.test(expected) ? 'an' : 'a'} ${expected}`;
}
