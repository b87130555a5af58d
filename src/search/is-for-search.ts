/**
 * Whether a key is for the search: Ctrl-K, Command-K, or / where nobody types; once it is `asked` for, also what is typed
 * before there is anything to type into.
 */
export function isForSearch(
  { key, ctrlKey, metaKey, altKey, target }: KeyboardEvent,
  asked: boolean,
): boolean {
  if (ctrlKey || metaKey) return key === 'k';
  return (asked ? key.length === 1 : key === '/') && !altKey && !(target as Element).closest('input');
}
