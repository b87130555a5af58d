/** The longest message or hint, in UTF-16 units: what is quoted in it can be as long as a file. */
const longest = 600;

/** How much of a text that is too long stays at its end, where a hint offers the nearest name. */
const lastPart = 120;

/**
 * What a terminal, a log or a reader would take for something else than text: control characters, such as those that
 * begin a command to a terminal; line ends, after which GitHub Actions reads commands; marks of direction, and marks
 * that cannot be seen.
 */
const invisible = /[\p{Cc}\p{Zl}\p{Zp}\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** A text as a report can show it, on one line and no longer than anybody reads: "Linux\u200F", "a … z". */
export function showText(text: string): string {
  return shorten(text.replaceAll(invisible, escapeCharacter));
}

function escapeCharacter(character: string): string {
  const short = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }[character];
  return short ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`;
}

function shorten(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - lastPart).toWellFormed()} … ${text.slice(-lastPart).toWellFormed()}`;
}
