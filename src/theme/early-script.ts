import { createHash } from 'node:crypto';
import { themeKey } from './theme-choice.ts';
import { fallbackFamily } from './tokens.ts';

/** Before the first paint, so that a reader who chose a theme never sees the other one flash. */
const chooseTheme = `try{kept=localStorage??kept}catch{}if(kept.${themeKey})root.dataset.theme=kept.${themeKey};`;

/**
 * Browsers hold back the first paint for a font that is preloaded. To a reader for whom the page itself took longer, in
 * milliseconds from the request to here, it comes too late for that: the text does not wait for it. Where it has not come
 * for an earlier page either, this one is laid out without it, in a fifth less time, and it is fetched for the next.
 */
const dropLateFont =
  `if(performance.now()-performance.getEntriesByType('navigation')[0]?.requestStart>99){` +
  `font.remove();` +
  `if(kept.font!=font.href){` +
  `root.style='--font-text:${fallbackFamily}';` +
  `addEventListener('load',()=>fetch(font.href).then(r=>r.blob()).then(()=>kept.font=font.href).catch(()=>{}))}}`;

/** What runs in the head of each page, below the fonts: it stands in the page, and the policy allows it by its hash. */
export const earlyScript =
  `{let kept={},root=document.documentElement,font=document.querySelector('[as=font]');` +
  `${chooseTheme}${dropLateFont}}`;

/** The hash of the script, as a content security policy has it. */
export const earlyScriptHash = `sha256-${createHash('sha256').update(earlyScript).digest('base64')}` as const;
