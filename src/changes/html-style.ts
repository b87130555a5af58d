import { readFile } from 'node:fs/promises';
import { type FontCut, fontFace } from '../theme/font-files.ts';
import { fontName } from '../theme/tokens.ts';

const cuts: readonly FontCut[] = ['400-normal', '600-normal'];

/** The style of the page: the site's design tokens and font within, so that it asks for no other file. */
export async function pageStyle(): Promise<string> {
  const tokens = await readFile(new URL('../theme/tokens.css', import.meta.url), 'utf8');
  return [...(await Promise.all(cuts.map((cut) => fontFace(cut, fontName)))), tokens, rules].join('\n');
}

/** An overlaid picture lies on the other one in the same cell of the grid; a difference leaves what is equal blank. */
const rules = `
*{box-sizing:border-box}
body{margin:0 auto;max-width:96rem;padding:var(--space-6) var(--gutter);background:var(--ground);color:var(--ink);
font:var(--text-note)/var(--leading) var(--font-text)}
h1{font-size:var(--text-h2);line-height:1.25;margin:0 0 var(--space-4)}
h2{font-size:var(--text-h3);margin:var(--space-7) 0 var(--space-3)}
h3{font-size:var(--text-body);margin:var(--space-6) 0 var(--space-2)}
.gap{border-left:3px solid var(--warning);padding:var(--space-2) var(--space-4);background:var(--ground-soft)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:var(--text-small)}
th,td{padding:var(--space-1) var(--space-4) var(--space-1) 0;text-align:left;vertical-align:top;
border-bottom:1px solid var(--hairline);overflow-wrap:anywhere;min-width:4rem}
th{color:var(--ink-muted);font-weight:600}
.numeric{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
fieldset{border:0;padding:0;margin:0;min-width:0}
label{margin:0 var(--space-4) 0 var(--space-1)}
input{accent-color:var(--accent)}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:var(--space-5);
margin-top:var(--space-3);isolation:isolate}
figure{margin:0;background:var(--ground);max-width:45rem;min-width:0}
figcaption{color:var(--ink-muted)}
figure svg{display:block;max-width:100%;height:auto}
.overlaid:checked~.pair,.difference:checked~.pair{grid-template-columns:minmax(0,45rem)}
.overlaid:checked~.pair figure,.difference:checked~.pair figure{grid-area:1/1}
.overlaid:checked~.pair figcaption,.difference:checked~.pair figcaption{visibility:hidden}
.overlaid:checked~.pair figure+figure{opacity:.5}
.difference:checked~.pair figure+figure{mix-blend-mode:difference}
.difference:checked~.pair{background:var(--ground);max-width:45rem}
@media (prefers-color-scheme:light){.difference:checked~.pair{filter:invert(1)}}
`;
