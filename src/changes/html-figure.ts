import { escapeXml } from '../figures/clean-svg.ts';
import type { FigureChange } from './change.ts';

/** The pictures of a figure at both times: side by side, overlaid, or their difference, which a reader picks. */
export function printFigure(change: FigureChange, at: number): string {
  const { id, title, state, before, after } = change;
  const heading = `<h3>${escapeXml(title)} <small>(${escapeXml(id)}, ${state})</small></h3>`;
  const pictures = [
    before === undefined ? '' : picture('Before', renameIds(before, id, 'before')),
    after === undefined ? '' : picture('After', renameIds(after, id, 'after')),
  ].join('');
  const pair = `<div class="pair">${pictures}</div>`;
  if (before === undefined || after === undefined) return `${heading}${pair}`;
  const choices = ['side by side', 'overlaid', 'difference'].map((name, choice) => {
    const checked = choice === 0 ? ' checked' : '';
    const key = `view-${at}-${choice}`;
    return `<input type="radio" name="view-${at}" id="${key}" class="${name}"${checked}><label for="${key}">${name}</label>`;
  });
  return `${heading}<fieldset><legend hidden>View</legend>${choices.join('')}${pair}</fieldset>`;
}

function picture(caption: string, svg: string): string {
  return `<figure><figcaption>${caption}</figcaption>${svg}</figure>`;
}

/** Both pictures have the same ids, which must differ in one page. */
function renameIds(svg: string, id: string, time: string): string {
  const name = `${id}-wide-`;
  return svg.replaceAll(`"${name}`, `"${time}-${name}`).replaceAll(`url(#${name}`, `url(#${time}-${name}`);
}
