import { type DecorationItem, codeToHtml } from 'shiki';
import { catalogue } from '../diagnostics/catalogue.ts';
import { shikiClasses } from '../theme/shiki-classes.ts';
import { siteAddress } from './address.ts';
import { codeTheme } from './highlight-sql.ts';
import { type Edit, type Run, type Step, ellipsis, readSession } from './walk.ts';

/** `file:line:column  severity  code  message`, and its hint in the line below. */
const diagnostic = /^(\S+ {2})(error|warning)( {2})([a-z-]+) .*\n( {4}.*)$/gm;

/** The kinds of lines in an output that are not plain text, by the classes of code.css. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^\+(?!\+\+ ).+$/gm, 'tok-inserted'],
  [/^-(?!-- ).+$/gm, 'tok-deleted'],
  [new RegExp(`^(?:${ellipsis}|@@ .*|--- .*|\\+\\+\\+ .*)$`, 'gm'), 'tok-comment'],
];

/** What a step of a walk shows as the HTML within <code>: what a terminal shows, a diff, or a file of SQL as it becomes. */
export async function highlightStep(step: Step): Promise<string> {
  if (typeof step !== 'string') return highlightEdit(step);
  return (await Promise.all(readSession(step).map(highlightRun))).join('\n');
}

/** Commands have the colours of the shell, in `.command`, which puts the prompt before them; outputs those of a terminal. */
async function highlightRun({ command, output }: Run): Promise<string> {
  const typed = `<span class="command">${await highlightLines(command, 'shellscript')}</span>`;
  if (output.length === 0) return typed;
  const printed = output.join('\n');
  const marks = [...markLines(printed), ...linkDiagnostics(printed)];
  return `${typed}\n${await highlightLines(printed, 'text', marks)}`;
}

function highlightEdit({ file, from, to }: Edit): Promise<string> {
  if (file.endsWith('.sql')) return highlightLines(to, 'sql');
  const sign = (text: string, mark: string): string[] => text.split('\n').map((line) => mark + line);
  return highlightLines([...sign(from, '-'), ...sign(to, '+')].join('\n'), 'diff');
}

/** The lines of a text as HTML, without the <pre> and the <code> around them. */
async function highlightLines(
  code: string,
  lang: string,
  decorations: DecorationItem[] = [],
): Promise<string> {
  const html = await codeToHtml(code, { lang, theme: codeTheme, decorations, transformers: [shikiClasses] });
  return html.slice(html.indexOf('<code>') + '<code>'.length, html.lastIndexOf('</code>'));
}

function markLines(output: string): DecorationItem[] {
  return kinds.flatMap(([pattern, name]) =>
    [...output.matchAll(pattern)].map(({ index, 0: text }) => mark(index, text, { class: name })),
  );
}

/** Marks severities and hints, and links the codes of diagnostics to what the site says of them. */
function linkDiagnostics(output: string): DecorationItem[] {
  return [...output.matchAll(diagnostic)].flatMap(
    ({ index, 0: whole, 1: place = '', 2: severity = '', 3: gap = '', 4: code = '', 5: hint = '' }) => {
      if (!(code in catalogue)) throw new Error(`there is no diagnostic ${code}`);
      const at = index + place.length;
      const href = siteAddress(`diagnostics/#${code}`);
      return [
        mark(at, severity, { class: severity }),
        { ...mark(at + severity.length + gap.length, code, { href }), tagName: 'a' },
        mark(index + whole.length - hint.length, hint, { class: 'tok-comment' }),
      ];
    },
  );
}

function mark(start: number, text: string, properties: Record<string, string>): DecorationItem {
  return { start, end: start + text.length, properties };
}
