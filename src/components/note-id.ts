/** The id of the note about a query in a page; what is disputed has a note of its own. */
export function noteId(query: string, disputed: boolean): string {
  return `claim-${query}${disputed ? '-disputed' : ''}`;
}
