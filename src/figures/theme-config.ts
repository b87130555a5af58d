import type { Config } from './vega-lite.ts';
import { figureColor, figureFontSize, figureFontWeight, fontFamily } from '../theme/tokens.ts';

/** The blank around a figure, in CSS pixels. */
export const figurePadding = 2;

const axis = {
  domain: false,
  gridColor: figureColor.grid,
  labelColor: figureColor.textMuted,
  labelFontSize: figureFontSize,
  labelPadding: 6,
  ticks: false,
  titleColor: figureColor.textMuted,
  titleFontSize: figureFontSize,
  titleFontWeight: figureFontWeight.regular,
  titlePadding: 8,
} as const;

const heading = {
  anchor: 'start',
  color: figureColor.text,
  fontSize: figureFontSize,
  fontWeight: figureFontWeight.strong,
  offset: 6,
} as const;

/**
 * The look of every figure, as a Vega-Lite config: https://vega.github.io/vega-lite/docs/config.html.
 * Colours are names of CSS custom properties, so that one SVG serves the light and the dark theme.
 */
export const themeConfig: Config = {
  background: 'transparent',
  font: fontFamily,
  padding: figurePadding,
  view: { stroke: null },
  axis,
  axisDiscrete: { grid: false, labelColor: figureColor.text, labelLimit: 220, title: null },
  // No text stands on its side: the title of a vertical axis lies above it.
  axisLeft: {
    titleAlign: 'left',
    titleAnchor: 'end',
    titleAngle: 0,
    titleBaseline: 'bottom',
    titleX: 0,
    titleY: -8,
  },
  // d3 gives zero the prefix of its neighbours: 0M.
  axisQuantitative: { grid: true, labelExpr: "datum.value === 0 ? '0' : datum.label", tickCount: 4 },
  header: {
    labelAnchor: 'start',
    labelColor: figureColor.text,
    labelFontSize: figureFontSize,
    labelFontWeight: figureFontWeight.strong,
    title: null,
    titleColor: figureColor.textMuted,
    titleFontSize: figureFontSize,
    titleFontWeight: figureFontWeight.regular,
  },
  title: heading,
  facet: { spacing: 26 },
  concat: { spacing: 28 },
  // The gaps belong to the scale, for bars that are narrower than their band leave their place where they stand in groups.
  scale: { barBandPaddingInner: 0.4 },
  range: { category: [...figureColor.categories] },
  mark: { color: figureColor.accent, tooltip: null },
  bar: { cornerRadiusEnd: 2 },
  boxplot: { median: { color: figureColor.ground } },
  point: { color: figureColor.text, filled: true, opacity: 0.45, size: 10 },
  rule: { color: figureColor.text, strokeWidth: 1.25 },
  text: { align: 'left', baseline: 'middle', color: figureColor.text, dx: 7, fontSize: figureFontSize },
  legend: {
    labelColor: figureColor.text,
    titleColor: figureColor.textMuted,
    labelFontSize: figureFontSize,
    titleFontSize: figureFontSize,
    titleFontWeight: figureFontWeight.regular,
  },
  // A picture is one image with words of its own: nobody would hear labels of its parts, and they take long to write.
  aria: false,
};
