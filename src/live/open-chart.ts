import type { VisualizationSpec } from 'vega-embed';
import { type Drawing, drawChart } from './draw-chart.ts';
import { type Exploration, exploreChart } from './explore-chart.ts';
import { loadStyles } from './load-styles.ts';
import { layOutAsBuilt } from './lay-out-as-built.ts';
import floatingStyles from '../theme/floating.css?url';
import styles from '../theme/live.css?url';
import type { LiveChart, LiveSpecs, Scale, Variant } from './live-chart.ts';

/** The parts of a figure's variant: where it stands, its picture, and what the reader gets in its place. */
interface Frame {
  element: HTMLElement;
  picture: SVGElement;
  exploration: Exploration;
  /** The scale that it is drawn on. */
  shown: Scale | undefined;
}

/**
 * Puts the live chart in the place of a figure's picture, the wide or the narrow one, whichever the page shows. The
 * other follows once the page has come to show it.
 */
export async function openChart(figure: HTMLElement, specs: LiveSpecs): Promise<LiveChart> {
  const frames = new Map<Variant, Frame>();
  let scale: Scale = 'base';
  let last: Drawing | undefined;
  const show = async (): Promise<Frame> => {
    const [variant, place] = visiblePlace(figure);
    const frame = frames.get(variant) ?? frameIn(place);
    frames.set(variant, frame);
    if (frame.shown === scale) return frame;
    frame.shown = scale;
    const spec = (specs[variant][scale] ?? specs[variant].base) as VisualizationSpec;
    layOutAsBuilt(specs[variant].widths);
    last = await drawChart(spec, frame.picture, last?.picks());
    frame.element.firstElementChild?.replaceWith(last.stage);
    if (!frame.element.isConnected) frame.picture.after(frame.element);
    frame.picture.style.display = 'none';
    return frame;
  };
  // The tooltip floats; a page where nothing else does has no style for it.
  await Promise.all([floatingStyles, styles].map(loadStyles));
  await show();
  new ResizeObserver(() => void show()).observe(figure);
  return {
    begin: async () => {
      (await show()).exploration.begin();
    },
    point: async (x, y) => {
      (await show()).exploration.point(x, y);
    },
    setScale: async (chosen) => {
      scale = chosen;
      await show();
    },
  };
}

function visiblePlace(figure: HTMLElement): [Variant, HTMLElement] {
  const places = (['wide', 'narrow'] as const).flatMap((variant): [Variant, HTMLElement][] => {
    const place = figure.querySelector<HTMLElement>(`.figure-${variant}`);
    return place ? [[variant, place]] : [];
  });
  const visible = places.find(([, place]) => place.getClientRects().length > 0) ?? places[0];
  if (!visible) throw new Error('the figure has no picture');
  return visible;
}

/** An empty frame for the picture in a place, with the picture's words. */
function frameIn(place: HTMLElement): Frame {
  const picture = place.querySelector('svg');
  if (!picture) throw new Error('the figure has no picture');
  const element = document.createElement('div');
  const status = document.createElement('p');
  element.className = 'live-chart';
  element.tabIndex = 0;
  element.role = 'application';
  element.ariaRoleDescription = 'chart; arrow keys go from mark to mark';
  for (const name of ['aria-labelledby', 'aria-describedby']) {
    element.setAttribute(name, picture.getAttribute(name) ?? '');
  }
  status.className = 'visually-hidden';
  status.ariaLive = 'polite';
  element.append(document.createElement('div'), status);
  return { element, picture, exploration: exploreChart(element, status), shown: undefined };
}
