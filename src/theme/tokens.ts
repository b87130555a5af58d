/**
 * The names of the design tokens that TypeScript needs; their values, light and dark, are in tokens.css.
 * Figures carry these names in their SVG, so that one rendering serves both themes.
 */

/** Colours of figures. Marks differ in lightness as well as hue, and reach 3:1 against the ground. */
export const figureColor = {
  /** The subject of the figure. */
  accent: 'var(--figure-accent)',
  /** A second part of the subject, as in a stacked bar or a second variant. */
  accentSoft: 'var(--figure-accent-soft)',
  /** What the subject is compared with. */
  muted: 'var(--figure-muted)',
  /** A second part of what it is compared with; darker than muted on a light ground, lighter on a dark one. */
  mutedStrong: 'var(--figure-muted-strong)',
  text: 'var(--figure-text)',
  textMuted: 'var(--figure-text-muted)',
  axis: 'var(--figure-axis)',
  grid: 'var(--figure-grid)',
  ground: 'var(--figure-ground)',
  /** For nominal data without a subject. The first is the accent. */
  categories: [
    'var(--figure-category-1)',
    'var(--figure-category-2)',
    'var(--figure-category-3)',
    'var(--figure-category-4)',
    'var(--figure-category-5)',
    'var(--figure-category-6)',
  ],
} as const;

/** The family that the site ships; figures are measured and set in it. */
export const fontName = 'Source Sans 3 Variable';

/** What text is set in without it: the fallback that is as wide, for what the family has not, any other. */
export const fallbackFamily = '"Source Sans 3 Fallback", sans-serif';

/** The stack of --font-text, for SVG text. */
export const fontFamily = `"${fontName}", ${fallbackFamily}`;

/** The one size of text in figures, in CSS pixels: what stands out is strong. */
export const figureFontSize = 13;

/** Weights of text in figures. */
export const figureFontWeight = { regular: 400, strong: 600 } as const;
