import { figureAnchor } from './placed-figure.ts';

/** What a row of tools offers beside the table, by the names of its parts; the quiet ones show when somebody is there. */
export const figureTools = {
  measured: { name: 'How it was measured', quiet: false },
  download: { name: 'Download', quiet: true },
  cite: { name: 'Cite', quiet: true },
  embed: { name: 'Embed', quiet: true },
} as const;

/** The anchor of a tool in the page of a figure; a browser that goes to it opens what it is in. */
export function toolAnchor(id: string, tool: string): string {
  return `${figureAnchor(id)}-${tool}`;
}
