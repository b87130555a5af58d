import { isUtf8 } from 'node:buffer';
import { type Position, indexLines } from './text-lines.ts';

/** What is wrong with the bytes of a file that should be text, and where. */
export interface EncodingFault {
  at: Position;
  message: string;
  hint: string;
}

const hint = 'save the file with the encoding UTF-8';

/** What is said of bytes that are no UTF-8 text. */
export const encodingWords = {
  'utf-16': { message: 'the file is UTF-16 text', hint },
  encoding: { message: 'the file is not UTF-8 text', hint },
  nul: {
    message: 'the file has a NUL byte, which text has not',
    hint: 'save the file as UTF-8 text; binary files have such bytes',
  },
} as const;

/** Finds the first byte of a file that makes it no UTF-8 text: text has no NUL byte either. */
export function findEncodingFault(bytes: Uint8Array): EncodingFault | undefined {
  if (isUtf16(bytes)) return { at: { line: 1, column: 1 }, ...encodingWords['utf-16'] };
  const loose = new TextDecoder('utf-8').decode(bytes);
  if (!isUtf8(bytes)) {
    // A letter that is cut off at the end of the file leaves a mark of its own.
    const at = indexLines(loose)(loose.indexOf('\uFFFD'));
    return { at, ...encodingWords.encoding };
  }
  const nul = loose.indexOf('\0');
  if (nul === -1) return undefined;
  return { at: indexLines(loose)(nul), ...encodingWords.nul };
}

/** Whether bytes are the beginning of UTF-16 text, with its mark or with Latin letters, each of which is a byte and a NUL. */
export function isUtf16(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return marked || (bytes.length > 1 && (first === 0) !== (second === 0));
}
