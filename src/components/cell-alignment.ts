/** The style that MDX gives a cell of a Markdown table for the colons in the line under its header. */
export type CellStyle = string | { textAlign?: string } | undefined;

/** The class that stands for it: inline styles do not pass the Content-Security-Policy. */
export function alignmentClass(style: CellStyle): string | undefined {
  const text = typeof style === 'string' ? style : style?.textAlign;
  if (text?.includes('right')) return 'numeric';
  return text?.includes('center') ? 'centered' : undefined;
}
