/** The anchor of a <DataTable> in its page: by its table, and by the columns where it shows some only. */
export function tableAnchor(of: string, columns?: string): string {
  const names = columns?.split(',').map((name) => name.trim()) ?? [];
  return ['table', of, ...names].join('-');
}
