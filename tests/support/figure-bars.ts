import type { Page } from 'playwright-core';

/** A bar as the browser draws it. */
export interface MeasuredBar {
  /** The heading of its panel; empty in a figure of one panel. */
  panel: string;
  /** The label of the axis at its height. */
  label: string;
  start: number;
  length: number;
}

/**
 * Measures the bars of the visible variant of a figure, in CSS pixels. Each belongs to the axis label at its height, to
 * its left, and to the nearest heading above it.
 */
export function measureBars(page: Page, id: string): Promise<MeasuredBar[]> {
  return page.locator(`figure#fig-${id} svg:visible`).evaluate((svg) => {
    const textsIn = (selector: string): { text: string; box: DOMRect }[] =>
      [...svg.querySelectorAll(selector)].map((node) => ({
        text: node.textContent,
        box: node.getBoundingClientRect(),
      }));
    const labels = textsIn('.role-axis-label text');
    const headings = textsIn('.role-title-text text, .role-header text');
    const middle = ({ top, bottom }: DOMRect): number => (top + bottom) / 2;
    const nearest = <T>(items: readonly T[], distance: (item: T) => number): T | undefined =>
      items.toSorted((a, b) => distance(a) - distance(b))[0];
    const labelOf = (bar: DOMRect): string => {
      const beside = labels.filter(
        ({ box }) => box.right <= bar.left && Math.abs(middle(box) - middle(bar)) < bar.height / 2,
      );
      return nearest(beside, ({ box }) => bar.left - box.right)?.text ?? '';
    };
    const headingOf = (bar: DOMRect): string => {
      const above = headings.filter(({ box }) => box.bottom <= bar.top + 1);
      return nearest(above, ({ box }) => bar.top - box.bottom + Math.abs(bar.left - box.left))?.text ?? '';
    };
    return [...svg.querySelectorAll('.mark-rect.role-mark path')].map((path) => {
      const box = path.getBoundingClientRect();
      return { panel: headingOf(box), label: labelOf(box), start: box.left, length: box.width };
    });
  });
}
