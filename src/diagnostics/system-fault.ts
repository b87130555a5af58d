import { isAbsolute, relative, sep } from 'node:path';
import { type Diagnostic, diagnose } from './diagnostic.ts';

/** What to do about what the operating system refused, by the name of its error. */
const hints: Readonly<Record<string, string>> = {
  EACCES: 'give your user the right to it, then run the command again',
  EPERM: 'give your user the right to it, then run the command again',
  EROFS: 'mount the disk so that it can be written to, then run the command again',
  ENOSPC: 'make room on the disk, then run the command again',
  EDQUOT: 'make room on the disk, then run the command again',
  EFBIG: 'raise the limit on the size of a file (ulimit -f), then run the command again',
  ENOENT: 'it was there a moment ago: run the command again when nothing else changes the folder',
  EISDIR: 'put a file in the place of the folder',
  EMFILE: 'raise the limit on open files (ulimit -n), then run the command again',
  ENFILE: 'raise the limit on open files (ulimit -n), then run the command again',
};

/**
 * What Node throws where the operating system refuses something, such as to write to a full disk, as a diagnostic; undefined
 * for any other error, which is a bug. `root` is the project, as an absolute path.
 */
export function systemFault(error: unknown, root: string): Diagnostic | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  const { code, syscall } = error;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : root;
  const inside = isAbsolute(path) ? relative(root, path) : path;
  const file = inside.startsWith('..') ? path : inside || '.';
  const [, reason = error.message] = /^[A-Z]+: (.*?)(?:, \w+(?: '.*)?)?$/s.exec(error.message) ?? [];
  const hint = hints[String(code)] ?? 'mend it, then run the command again';
  const place = { file: file.replaceAll(sep, '/'), line: 1, column: 1 };
  return diagnose('system-error', place, `${reason} (${String(code)}, ${String(syscall)})`, hint);
}
