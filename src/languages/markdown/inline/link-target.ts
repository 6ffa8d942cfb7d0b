/** Where a link leads, as written between its brackets, with escapes resolved. */
export interface LinkTarget {
  readonly destination: string;
  readonly title: string | null;
  /** Offset behind it. */
  readonly end: number;
}

/** UTF-16 units of a destination or a title; a longer one is text. Keeps hostile texts linear. */
const LONGEST = 2000;
const SPACE = /[ \t\n\r]*/uy;
const IN_ANGLES = /<(?<inside>(?:[^<>\n\r\\]|\\.){0,2000})>/uy;
const TITLE =
  /"(?<double>(?:[^"\\]|\\[^]){0,2000})"|'(?<single>(?:[^'\\]|\\[^]){0,2000})'|\((?<round>(?:[^()\\]|\\[^]){0,2000})\)/uy;
const ESCAPED = /\\([!-/:-@[-`{-~])/gu;
const DEEPEST_PARENTHESES = 32;

/** `<destination> "title"` or `destination 'title'` at an offset (CommonMark 0.31, sections 6.3 and 4.7). */
export function readLinkTarget(text: string, offset: number): LinkTarget | null {
  const start = skip(SPACE, text, offset);
  const destination = readDestination(text, start);
  if (destination === null) return null;
  const titleStart = skip(SPACE, text, destination.end);
  const title = titleStart > destination.end ? readTitle(text, titleStart) : null;
  return { destination: destination.value, title: title?.value ?? null, end: title?.end ?? destination.end };
}

interface Part {
  readonly value: string;
  readonly end: number;
}

function readDestination(text: string, start: number): Part | null {
  IN_ANGLES.lastIndex = start;
  const inside = IN_ANGLES.exec(text)?.groups?.["inside"];
  if (inside !== undefined) return { value: unescape(inside), end: IN_ANGLES.lastIndex };
  if (text[start] === "<") return null;
  let depth = 0;
  let at = start;
  for (; at < text.length && at - start < LONGEST; at++) {
    const character = text.charAt(at);
    if (character <= " " || character === "\u007F") break;
    if (character === "\\" && /[!-/:-@[-`{-~]/u.test(text.charAt(at + 1))) at += 1;
    else if (character === "(" && ++depth > DEEPEST_PARENTHESES) return null;
    else if (character === ")" && --depth < 0) break;
  }
  return depth > 0 || at - start >= LONGEST ? null : { value: unescape(text.slice(start, at)), end: at };
}

function readTitle(text: string, start: number): Part | null {
  TITLE.lastIndex = start;
  const { double, single, round } = TITLE.exec(text)?.groups ?? {};
  const value = double ?? single ?? round;
  // A blank line ends the paragraph, and the title with it.
  return value === undefined || /\n[ \t]*\n/u.test(value) ? null : { value: unescape(value), end: TITLE.lastIndex };
}

export function skip(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}

/** A backslash before ASCII punctuation stands for that. */
function unescape(text: string): string {
  return text.replaceAll(ESCAPED, "$1");
}
