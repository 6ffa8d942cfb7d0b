import { joinContents, sliceContent, type Content } from "../../content.ts";

/** What Python takes for a line's end beside LF, CR and CRLF (docs.python.org, `str.splitlines`). */
export const ODD_BREAK: RegExp = /[\v\f\u{1C}-\u{1E}\u{85}\u{2028}\u{2029}]/u;
const LINE =
  /(?<line>[^\n\r\v\f\u{1C}-\u{1E}\u{85}\u{2028}\u{2029}]*)(?<end>\r\n|[\n\r\v\f\u{1C}-\u{1E}\u{85}\u{2028}\u{2029}]|$)/gu;
/** What `str.strip` takes away and `\s` matches, in Python. */
const SPACE = /[\t-\r\u{1C}- \u{85}\u{A0}\u{1680}\u{2000}-\u{200A}\u{2028}\u{2029}\u{202F}\u{205F}\u{3000}]/u;

/**
 * The lines of a list as pip has them before it reads them (pip 26.3, `preprocess`): split as `str.splitlines` does, joined
 * where one ends in a backslash, without comments, without white space around them, without empty ones.
 */
export function* readLogicalLines(text: string): Generator<Content> {
  let begun: Content[] = [];
  for (const { groups, index } of text.matchAll(LINE)) {
    const written = groups?.["line"] ?? "";
    // A byte order mark is none of the text.
    const mark = index === 0 && written.startsWith("\uFEFF") ? 1 : 0;
    const line = written.slice(mark);
    const isComment = beginsComment(line);
    if (line.endsWith("\\") && !isComment) {
      begun.push(trimBackslashes(line, index + mark));
      continue;
    }
    const own = contentAt(line, index + mark);
    // A comment ends what was begun, with white space before it, so that it stays one.
    const whole = begun.length === 0 ? own : joinContents([...begun, ...(isComment ? [BLANK] : []), own]);
    begun = [];
    yield* withoutComment(whole);
  }
  if (begun.length > 0) yield* withoutComment(joinContents(begun));
}

const BLANK: Content = { text: " ", stretches: [] };

function contentAt(text: string, start: number): Content {
  return { text, stretches: text === "" ? [] : [{ at: 0, source: start, length: text.length }] };
}

/** On both sides, as `str.strip("\\")` does. */
function trimBackslashes(line: string, start: number): Content {
  let from = 0;
  while (line[from] === "\\") from += 1;
  let to = line.length;
  while (to > from && line[to - 1] === "\\") to -= 1;
  return contentAt(line.slice(from, to), start + from);
}

function* withoutComment(content: Content): Generator<Content> {
  const { text } = content;
  let from = 0;
  let to = endBeforeComment(text);
  while (from < to && SPACE.test(text[from] ?? "")) from += 1;
  while (to > from && SPACE.test(text[to - 1] ?? "")) to -= 1;
  if (from < to) yield sliceContent(content, from, to);
}

function beginsComment(line: string): boolean {
  const at = line.indexOf("#");
  for (let before = 0; before < at; before++) if (!SPACE.test(line[before] ?? "")) return false;
  return at !== -1;
}

/** Where a `#` stands at the beginning or behind white space; one inside a word is part of an address. */
function endBeforeComment(text: string): number {
  for (let at = text.indexOf("#"); at !== -1; at = text.indexOf("#", at + 1)) {
    if (at === 0 || SPACE.test(text[at - 1] ?? "")) return at;
  }
  return text.length;
}
