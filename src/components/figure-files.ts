import { csvName } from '../figures/csv-name.ts';
import type { Figure } from '../figures/figure.ts';
import { siteAddress } from './address.ts';

/** A file that a figure can be downloaded as. */
export interface FigureFile {
  label: string;
  /** What it is for, in a few words. */
  use: string;
  name: string;
  /** The result table that it holds, if it is one. */
  table?: string;
}

/** The folder of the figures below the site's base. */
const folder = 'figures/';

/** The path of a figure's own page below the site's base. */
export function figurePath(id: string): string {
  return `${folder}${id}/`;
}

/** The path of a file about figures below the site's base. */
export function figureFilePath(name: string): string {
  return folder + name;
}

/** The address of a file about figures on the site. */
export function figureFileAddress(name: string): string {
  return siteAddress(figureFilePath(name));
}

/** All that a figure can be downloaded as, in the order in which it is offered. */
export function figureFiles(figure: Figure): FigureFile[] {
  const { id, tables } = figure;
  const csv = tables.map((table, at) => ({
    label: tables.length > 1 ? `CSV ${at + 1}` : 'CSV',
    use: tables.length > 1 ? `every observation of ${table}` : 'every observation',
    name: csvName(figure, table),
    table,
  }));
  return [
    { label: 'SVG', use: 'for print and the web', name: `${id}.svg` },
    { label: 'PNG', use: 'for slides and messages', name: `${id}.png` },
    ...csv,
    { label: 'Data package', use: 'what the columns of the CSV mean', name: `${id}.datapackage.json` },
    { label: 'Vega-Lite', use: 'opens in the Vega editor', name: `${id}.vl.json` },
  ];
}

/** The same picture without a ground, for coloured slides and pages. */
export function transparentName(name: string): string {
  return name.replace(/(?=\.[a-z]+$)/, '-transparent');
}
