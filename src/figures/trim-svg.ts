import { figureFontSize, figureFontWeight, fontFamily } from '../theme/tokens.ts';

/** The ground and the frame that Vega gives every group, where they have no colour. */
const unpainted =
  /<path class="(?:background|foreground)" aria-hidden="true" d="[^"]*"(?: pointer-events="none")?(?: display="none")?\/>/g;

/**
 * What an element has anyway, or nobody asks for: a picture is one image with words of its own, whose parts are nothing to
 * point at and say nothing; and its texts, which have no parts, are set in what the whole picture is set in.
 */
const idle = new RegExp(
  ` (?:${[
    'aria-[a-z]+="[^"]*"',
    'role="[^"]*"',
    'pointer-events="none"',
    'opacity="1"',
    `font-family="${fontFamily.replaceAll('"', '&quot;')}"`,
    `font-size="${figureFontSize}px"`,
    `font-weight="${figureFontWeight.regular}"`,
  ].join('|')})`,
  'g',
);

/** Leaves out of Vega's SVG, before it is parsed, most of what nobody would see go. */
export function trimSvg(svg: string): string {
  // Vega writes every < and > of a text or an attribute as a reference.
  return svg.replaceAll(unpainted, '').replaceAll(/<[a-z][^>]*>/gi, (tag) => tag.replaceAll(idle, ''));
}
