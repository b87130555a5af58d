/** The components that a page can use without an import, with the attributes that each cannot do without. */
export const requiredAttributes = {
  Callout: [],
  Cite: ['id'],
  Claim: ['query'],
  DataTable: ['of'],
  Figure: ['id'],
  FigureGrid: [],
  FigureRef: ['id'],
  Headline: ['figure'],
  Headlines: [],
  Measurement: ['of'],
  Value: ['query'],
} as const satisfies Record<string, readonly string[]>;

export type ComponentName = keyof typeof requiredAttributes;

/** Whether a name is that of a component of the site. */
export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(requiredAttributes, name);
}
