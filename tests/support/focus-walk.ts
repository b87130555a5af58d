import type { Page } from 'playwright-core';

/** A stop of the Tab key. */
export interface Stop {
  /** The tag, with the name or the first words. */
  name: string;
  /** Whether it is ringed in the accent colour, and in sight. */
  ringed: boolean;
  /** Whether it comes after the stop before it in the document. */
  follows: boolean;
}

/** What a walk through a page with the Tab key found. */
export interface FocusWalk {
  stops: Stop[];
  /** What can be focused and has not been. */
  missed: string[];
}

type Walker = Window & { walk: () => FocusWalk };

/** Presses Tab from the start of a page as often as it has something to stop at. */
export async function walkWithTab(page: Page): Promise<FocusWalk> {
  const count = await page.evaluate(watchFocus);
  for (let pressed = 0; pressed < count; pressed += 1) await page.keyboard.press('Tab');
  return page.evaluate(() => (window as unknown as Walker).walk());
}

/** Runs in the page, and knows nothing of what is around it here. Gives the number of places for a stop. */
function watchFocus(): number {
  const visited: Element[] = [];
  const stops: Stop[] = [];
  const probe = document.body.appendChild(document.createElement('span'));
  probe.style.color = 'var(--accent)';
  const accent = getComputedStyle(probe).color;
  probe.remove();
  // Of the buttons of a choice Tab stops at the one that is chosen.
  const focusable = 'a[href], button, input:not([type="radio"]:not(:checked)), summary, [tabindex="0"]';
  const places = [...document.querySelectorAll(focusable)].filter((element) => element.checkVisibility());

  const nameOf = (element: Element): string =>
    `${element.localName} ${element.ariaLabel ?? element.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 40)}`;

  /** A button of a choice lies without a ring of its own in a label with one. */
  const isRinged = (element: Element): boolean =>
    [element, element.closest('label')].some((holder) => {
      if (!holder?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(holder);
      const { width, height } = holder.getBoundingClientRect();
      const drawn = outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2 && outlineColor === accent;
      return drawn && Math.min(width, height) > 2;
    });

  document.addEventListener('focusin', ({ target, isTrusted }) => {
    // Scripts that come later are told again of what was done before.
    if (!isTrusted || !(target instanceof Element)) return;
    const last = visited.at(-1);
    const follows = !last || (last.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    visited.push(target);
    stops.push({ name: nameOf(target), ringed: isRinged(target), follows });
  });
  const walk = (): FocusWalk => ({
    stops,
    missed: places.filter((element) => !visited.includes(element)).map(nameOf),
  });
  Object.assign(window, { walk });
  return places.length;
}
