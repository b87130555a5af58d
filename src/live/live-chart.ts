import type { TextWidths } from '../figures/text-item.ts';

/** The widths that a figure is drawn for. */
export type Variant = 'wide' | 'narrow';

/** The scale of the picture, or the logarithmic one that a reader can choose instead. */
export type Scale = 'base' | 'log';

/** What /figures/<id>.vg.json holds: specifications for Vega. */
export type LiveSpecs = Readonly<Record<Variant, { base: object; log?: object; widths: TextWidths }>>;

/** A figure's chart, once it is in the place of the picture. */
export interface LiveChart {
  /** Takes the focus, and begins with the first mark. */
  begin: () => Promise<void>;
  /** Shows what there is at a point of the window. */
  point: (x: number, y: number) => Promise<void>;
  setScale: (scale: Scale) => Promise<void>;
}
