import { createHash } from 'node:crypto';
import { themeKey } from './theme-choice.ts';

/**
 * What runs before the first paint, so that a reader who chose a theme never sees the other one flash: it stands in the
 * page itself, and the policy of the site allows it by its hash.
 */
export const earlyTheme = `try{let t=localStorage.getItem('${themeKey}');if(t)document.documentElement.dataset.theme=t}catch{}`;

/** The hash of the script, as a content security policy has it. */
export const earlyThemeHash = `sha256-${createHash('sha256').update(earlyTheme).digest('base64')}` as const;
