/** Whether a key opens the search: Ctrl-K, Command-K, or / where nobody types. */
export function asksForSearch({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) return key === 'k';
  return key === '/' && !altKey && !(target as Element).closest('input');
}
