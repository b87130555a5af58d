import { createHash } from 'node:crypto';
import { themeKey } from './theme-choice.ts';

/** Before the first paint, so that a reader who chose a theme never sees the other one flash. */
const chooseTheme = `try{let t=localStorage.getItem('${themeKey}');if(t)document.documentElement.dataset.theme=t}catch{}`;

/**
 * Browsers hold back the first paint for a font that is preloaded. To a reader for whom the page itself took longer, in
 * milliseconds from the request to here, it comes too late for that: the text need not wait for it.
 */
const dropLateFont = `performance.now()-performance.getEntriesByType('navigation')[0]?.requestStart>99&&document.querySelector('[as=font]').remove()`;

/** What runs in the head of each page, below the fonts: it stands in the page, and the policy allows it by its hash. */
export const earlyScript = chooseTheme + dropLateFont;

/** The hash of the script, as a content security policy has it. */
export const earlyScriptHash = `sha256-${createHash('sha256').update(earlyScript).digest('base64')}` as const;
