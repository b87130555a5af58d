import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type Json, type JsonPath, isObject } from '../diagnostics/json-document.ts';
import { isOwnAddress, isSafeLink } from '../diagnostics/link-safety.ts';
import { checkExpression } from './check-expression.ts';
import type { FigureSpec } from './figure-spec.ts';
import type { Hazard } from './hazard.ts';
import { checkSize } from './size-limits.ts';

/** Properties whose text is a Vega expression: https://vega.github.io/vega-lite/docs/parameter.html#expressions. */
const expressionKeys = ['expr', 'calculate', 'filter', 'test', 'labelExpr', 'signal', 'update', 'init'];

/**
 * Finds what a figure must not do whatever its data are: ask the clock or the machine, link to a program, load from
 * another server, or ask for more than any page can show.
 */
export function checkHazards({ spec, document }: FigureSpec): Diagnostic[] {
  const visit = (value: Json | undefined, path: JsonPath): Diagnostic[] => {
    const own = hazardsAt(value, path).map(({ code, message, hint }) =>
      diagnose(code, document.placeOf(path), message, hint),
    );
    if (Array.isArray(value)) return value.flatMap((child, at) => visit(child, [...path, at]));
    if (!isObject(value)) return own;
    return [...own, ...Object.entries(value).flatMap(([key, child]) => visit(child, [...path, key]))];
  };
  // Words and typed rows are neither expressions nor addresses.
  return Object.entries(spec).flatMap(([key, value]) =>
    ['title', 'description', 'datasets', '$schema'].includes(key) ? [] : visit(value, [key]),
  );
}

function hazardsAt(value: Json | undefined, path: JsonPath): Hazard[] {
  const key = path.at(-1);
  if (typeof key !== 'string' || path.includes('values')) return [];
  if (typeof value === 'string' && expressionKeys.includes(key)) return checkExpression(value);
  const size = checkSize(key, value);
  return size ? [size] : checkAddress(value, path);
}

function checkAddress(value: Json | undefined, path: JsonPath): Hazard[] {
  const channel = path.findLast((key) => key === 'href' || key === 'url');
  const picture = channel === 'url' && (path.includes('encoding') || path.includes('mark'));
  if (picture && path.at(-1) === 'field') {
    const message = 'the addresses of pictures are in the data, where nobody knows what they name';
    return [{ code: 'unsafe-address', message, hint: 'draw points, bars or text instead' }];
  }
  if (typeof value !== 'string' || path.at(-1) === 'field') return [];
  if (picture && path.at(-1) !== 'type' && !isOwnAddress(value)) {
    const message = `"${value}" is a picture of another server`;
    return [{ code: 'unsafe-address', message, hint: 'draw points, bars or text instead' }];
  }
  if (channel === 'href' && !isSafeLink(value)) {
    const message = `"${value}" is no link to a page`;
    return [{ code: 'unsafe-address', message, hint: 'link with https:// or http://, or within the site' }];
  }
  if (!/^\s*url\s*\(/i.test(value)) return [];
  const hint = 'write a colour by its name or its number, as in "#1f6feb"';
  return [{ code: 'unsafe-address', message: `"${value}" is an address and no colour`, hint }];
}
