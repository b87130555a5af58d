import { loadChart } from './load-chart.ts';
import type { LiveChart, LiveSpecs } from './live-chart.ts';

/** How long a mouse has to rest in a picture before the chart is fetched, in milliseconds. */
const intent = 80;

/**
 * Lets the figures of a page be explored: the chart comes in the place of the picture, which looks the same, when a
 * reader moves over it, or focuses or presses "Explore". Nothing is fetched before that.
 */
export function exploreFigures(page: Document): void {
  for (const figure of page.querySelectorAll<HTMLElement>('[data-live]')) exploreFigure(figure);
}

function exploreFigure(figure: HTMLElement): void {
  const button = figure.querySelector('button.explore');
  const logarithmic = figure.querySelector('button.log-scale');
  const status = figure.querySelector('.live-status');
  let opened: Promise<LiveChart> | undefined;
  /** Opens the chart and does something with it; where that fails, says so and offers to do it again. */
  const withChart = async (use: (chart: LiveChart) => unknown): Promise<void> => {
    try {
      opened ??= open(figure);
      const chart = await opened;
      status?.replaceChildren();
      await use(chart);
    } catch {
      opened = undefined;
      status?.replaceChildren(...failure(() => void withChart(use)));
    }
  };
  button?.addEventListener('focusin', () => void withChart(() => undefined));
  button?.addEventListener('click', () => void withChart((chart) => chart.begin()));
  logarithmic?.addEventListener('click', () => {
    const log = logarithmic.ariaPressed !== 'true';
    void withChart(async (chart) => {
      await chart.setScale(log ? 'log' : 'base');
      logarithmic.ariaPressed = String(log);
    });
  });
  for (const place of figure.querySelectorAll<HTMLElement>('.figure-wide, .figure-narrow')) {
    openOnPointer(place, (x, y) => void withChart((chart) => chart.point(x, y)));
  }
}

/** Calls `open` once a mouse stays in a picture, or a finger taps it, with the last place of either. */
function openOnPointer(place: HTMLElement, open: (x: number, y: number) => void): void {
  let timer: number | undefined;
  let last = { x: 0, y: 0 };
  const begin = ({ clientX, clientY, pointerType }: PointerEvent): void => {
    last = { x: clientX, y: clientY };
    if (pointerType !== 'touch' && !place.querySelector('.live-chart')) {
      timer ??= window.setTimeout(() => {
        open(last.x, last.y);
      }, intent);
    }
  };
  place.addEventListener('pointermove', begin);
  place.addEventListener('pointerleave', () => {
    window.clearTimeout(timer);
    timer = undefined;
  });
  place.addEventListener('click', ({ clientX, clientY }) => {
    if (!place.querySelector('.live-chart')) open(clientX, clientY);
  });
}

async function open(figure: HTMLElement): Promise<LiveChart> {
  const [{ openChart }, specs] = await Promise.all([loadChart(), fetchSpecs(figure)]);
  return openChart(figure, specs);
}

async function fetchSpecs({ dataset }: HTMLElement): Promise<LiveSpecs> {
  const response = await fetch(dataset.live ?? '');
  if (!response.ok) throw new Error(response.statusText);
  return (await response.json()) as LiveSpecs;
}

function failure(retry: () => void): (string | HTMLElement)[] {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Try again';
  button.addEventListener('click', retry);
  return ['The interactive chart could not be loaded; the picture stays. ', button];
}
