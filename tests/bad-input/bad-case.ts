import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../support/project-copy.ts';
import { generators } from './generators.ts';

/** The folder of the cases; tests/fixtures/bad/README.md tells how to add one. */
export const badFolder = join(repositoryRoot, 'tests/fixtures/bad');

/** A mistake in an input, and the report that it has to give. */
export interface BadCase {
  /** As in csv/ragged-row. */
  name: string;
  /** What is wrong, in words. */
  why: string;
  /** What the case gave before it was found and mended; undefined where it was right at once. */
  mended: string | undefined;
  /** The arguments of the command; that of most cases is check. */
  command: readonly string[];
  /** What makes the base project the project of the case, in order. */
  changes: readonly Change[];
  expected: string;
}

/** One section of a case. */
export interface Change {
  kind: 'file' | 'edit' | 'delete' | 'escaped' | 'generated';
  file: string;
  body: string;
}

type Files = ReadonlyMap<string, string | Uint8Array>;

const heading = /^-- (?:(edit|delete|escaped|generated) )?(\S.*) --$/;

/**
 * Reads a case. The format is txtar (https://pkg.go.dev/golang.org/x/tools/txtar): words on what is wrong, then sections,
 * each below a line `-- path --`.
 */
export function parseCase(name: string, text: string): BadCase {
  const sections: { kind: string; file: string; lines: string[] }[] = [];
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const [match, kind = 'file', file = ''] = heading.exec(line) ?? [];
    if (match !== undefined) sections.push({ kind, file, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  const own = ({ file }: { file: string }): boolean => file === 'expected' || file === 'command';
  const find = (wanted: string): string =>
    sections.find(({ file }) => file === wanted)?.lines.join('\n') ?? '';
  const [words = ''] = text.split(/^-- /m);
  const [why = '', mended] = words.trim().split(/\nMended: /);
  return {
    name,
    why: why.trim(),
    mended,
    command: (find('command') || 'check').split(' '),
    expected: find('expected'),
    changes: sections
      .filter((section) => !own(section))
      .map(({ kind, file, lines }) => ({
        kind: kind as Change['kind'],
        file,
        body: `${lines.join('\n')}\n`,
      })),
  };
}

/** The files of the project of a case: those of the base, changed. */
export function applyChanges(base: Files, { name, changes }: BadCase): Files {
  const files = new Map(base);
  for (const { kind, file, body } of changes) {
    if (kind === 'delete') files.delete(file);
    else if (kind === 'file') files.set(file, body);
    else if (kind === 'escaped') files.set(file, readEscapes(body));
    else if (kind === 'generated') files.set(file, generators[body.trim()]?.() ?? `no generator ${body}`);
    else files.set(file, edit(files.get(file), body, `${name}: ${file}`));
  }
  return files;
}

/** Puts the lines that begin with + in the place of the text of those before them that begin with -. */
function edit(before: string | Uint8Array | undefined, body: string, where: string): string {
  let text = String(before);
  for (const [, removed = '', added = ''] of body.matchAll(/((?:^-.*\n)+)((?:^\+.*\n)*)/gm)) {
    const strip = (lines: string): string => lines.replaceAll(/^[-+] ?/gm, '').replace(/\n$/, '');
    const parts = text.split(strip(removed));
    if (parts.length !== 2) throw new Error(`${where} has ${parts.length - 1} times "${strip(removed)}"`);
    text = parts.join(strip(added));
  }
  return text;
}

/** The bytes of a text in which \r, \n, \0 and \xFF stand for bytes; the line ends between the lines are not its own. */
function readEscapes(body: string): Uint8Array {
  const bytes = body
    .replaceAll('\n', '')
    .replaceAll(/\\x([0-9A-F]{2})|\\([rn0])/g, (_all, hex: string | undefined, letter: string) =>
      String.fromCharCode(hex === undefined ? ({ r: 13, n: 10 }[letter] ?? 0) : parseInt(hex, 16)),
    );
  return Buffer.from(bytes, 'latin1');
}

/** All cases, by name. */
export async function readCases(): Promise<BadCase[]> {
  const entries = await readdir(badFolder, { recursive: true });
  const files = entries.filter((name) => name.endsWith('.txt') && !name.startsWith('base')).sort();
  return Promise.all(
    files.map(async (file) =>
      parseCase(file.slice(0, -'.txt'.length), await readFile(join(badFolder, file), 'utf8')),
    ),
  );
}

/** The codes of the diagnostics that a case gives. */
export function codesOf({ expected }: BadCase): string[] {
  return Array.from(expected.matchAll(/ {2}(?:error|warning) {2}(\S+) {2}/g), ([, code = '']) => code);
}

/** Whether a case gives an error, and not only warnings. */
export function hasError({ expected }: BadCase): boolean {
  return / {2}error {2}/.test(expected);
}

/** Writes the report of a case anew, for its author to judge. */
export async function writeExpected({ name }: BadCase, report: string): Promise<void> {
  const file = join(badFolder, `${name}.txt`);
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    `${text.replace(/\n*-- expected --\n[^]*$/, '\n').trimEnd()}\n-- expected --\n${report}\n`,
  );
}
