import type { Contributor } from './descriptor.ts';

/** How a contributor of a data package is called: by the title, or by the parts of a person's name; undefined without any. */
export function contributorName({ title, givenName, familyName }: Contributor): string | undefined {
  if (title !== undefined) return title;
  const parts = [givenName, familyName].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' ') : undefined;
}
