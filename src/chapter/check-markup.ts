import { posix } from 'node:path';
import type { MdastNode } from 'satteri';
import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { isOwnAddress, isSafeLink } from '../diagnostics/link-safety.ts';
import { isElement } from './page-blocks.ts';
import { visitTree } from './visit-tree.ts';

/** Something that a page must not have. */
interface Fault {
  code: DiagnosticCode;
  message: string;
  hint: string;
}

/** Elements that run, load or embed something, or change what addresses mean. */
const refused = ['script', 'style', 'iframe', 'frame', 'object', 'embed', 'link', 'meta', 'base', 'form'];

/** Attributes that name what is loaded into the page; what others name is only gone to. */
const loading = ['src', 'srcset', 'poster', 'data'];

const codeHint = 'write the text itself, or bind a number with <Value query="..." />';

/**
 * Finds what the policy of the site forbids browsers, and JavaScript, which would make a page depend on the machine
 * that builds it: pages are text, components and plain HTML.
 */
export function checkMarkup(tree: MdastNode, file: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  visitTree(tree, (node) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    for (const { code, message, hint } of faultsOf(node, file))
      found.push(diagnose(code, { file, line, column }, message, hint));
  });
  return found;
}

function faultsOf(node: MdastNode, file: string): Fault[] {
  if (node.type === 'link' || node.type === 'definition') return linkFault(node.url);
  if (node.type === 'image') return pictureFault(node.url);
  if (node.type === 'mdxjsEsm') return moduleFaults(node.value, file);
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression')
    return expressionFault(node.value);
  if (!isElement(node)) return [];
  const name = node.name ?? '';
  if (refused.includes(name.toLowerCase())) {
    const hint = 'delete it: pages are text, components and plain HTML';
    return [{ code: 'unsafe-markup', message: `a page cannot have <${name}>`, hint }];
  }
  return node.attributes.flatMap((attribute) => {
    if (attribute.type === 'mdxJsxExpressionAttribute') return expressionFault(`...${attribute.value}`);
    const { name: key, value } = attribute;
    if (typeof value === 'string') return attributeFaults(key, value);
    return value === null || value === undefined ? [] : expressionFault(value.value);
  });
}

function attributeFaults(name: string, value: string): Fault[] {
  const key = name.toLowerCase();
  if (/^on[a-z]/.test(key) || key === 'style' || key === 'srcdoc') {
    const message = `a page cannot have the attribute ${name}`;
    return [{ code: 'unsafe-markup', message, hint: 'delete it: the policy of the site forbids it' }];
  }
  if (loading.includes(key)) return pictureFault(value);
  return /(href|action|cite)$/.test(key) ? linkFault(value) : [];
}

function linkFault(url: string): Fault[] {
  if (isSafeLink(url)) return [];
  const hint = 'link with https:// or http://, or within the site';
  return [{ code: 'unsafe-markup', message: `"${url}" is no link to a page`, hint }];
}

function pictureFault(url: string): Fault[] {
  if (isOwnAddress(url)) return [];
  const hint = 'put the file into the repository, below public/, and name it from there';
  return [{ code: 'unsafe-markup', message: `"${url}" is not on this site`, hint }];
}

/** Comments, and a text or number in braces, are no code. */
function expressionFault(source: string): Fault[] {
  const literal = /^\s*(\/\*(?:(?!\*\/)[^])*\*\/|"[^"\\]*"|'[^'\\]*'|`[^`$\\]*`|-?[\d.]+|true|false|)\s*$/;
  if (literal.test(source)) return [];
  const message = `{${source}} is JavaScript`;
  return [{ code: 'page-code', message, hint: codeHint }];
}

/** A component can be imported from the project; nothing else is. */
function moduleFaults(source: string, file: string): Fault[] {
  const wrong = source.split('\n').filter((line) => line.trim() !== '' && !isOwnImport(line, file));
  const begun = wrong.filter((line) => /^\s*(import|export)\b/.test(line));
  // What follows the first line of a statement is told with it.
  return (begun.length > 0 ? begun : wrong.slice(0, 1)).map((line) => {
    const from = /^\s*import\b.*?(["'])(.*?)\1;?\s*$/.exec(line)?.[2];
    const message =
      from === undefined || isInside(from, file)
        ? `"${line.trim()}" is JavaScript`
        : `"${from}" is no component of the project`;
    const hint = /^\s*import\b/.test(line)
      ? 'delete it: the components of the site need no import'
      : 'delete it: pages are text, components and plain HTML';
    return { code: 'page-code', message, hint };
  });
}

/** Whether a line is one import, of a file of the project, and nothing else. */
function isOwnImport(line: string, file: string): boolean {
  const from = /^\s*import\s+[\w$\s{},*]+\s+from\s*(["'])([^"']*)\1;?\s*$/.exec(line)?.[2];
  return from !== undefined && isInside(from, file);
}

function isInside(from: string, file: string): boolean {
  return /^\.\.?\//.test(from) && !posix.join(posix.dirname(file), from).startsWith('..');
}
