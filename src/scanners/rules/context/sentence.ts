import type { LineContext } from "./blocks.ts";

/** A match within its file: the 0-based line it starts on, and its UTF-16 columns from there. */
export interface Place {
  /** Within the artifact. */
  readonly path: string;
  readonly lines: readonly string[];
  readonly contexts: readonly LineContext[];
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** What is said around a match in its own sentence. */
export interface Sentence {
  readonly before: string;
  readonly after: string;
  /** The match stands in quotation marks or in a code span: `before` ends where they open. */
  readonly isQuoted: boolean;
}

/** A sentence longer than this, in UTF-16 units to either side of the match, is cut: nobody reads it as one. */
const LONGEST_SIDE = 300;
const SENTENCE_END = /(?<!\b(?:e\.g|i\.e|etc|vs|cf|incl|approx))[.!?。！？](?=\s|$|["'”’)*_])|[。！？]|<br\s?\/?>/giu;
const NEW_ITEM = /^\s*(?:[-*+|]|\d{1,9}[.)]|\[\^\w{1,20}\]:)\s/u;
/** Marks of a quote or of a comment at the start of a line. */
const LINE_MARKS = /^(?:\s*(?:>|#|\/\/))+\s?/u;
/** What a reader of the page does not read: link targets with their titles, tags with their attributes, comments. */
const UNREAD = /\]\([^)\n]{0,400}\)|<!--.{0,400}?-->|<\/?[a-z][^<>]{0,200}>/giu;

/** Reads the sentence that holds the match, over line breaks within its block; a table is read cell by cell. */
export function readSentence(place: Place): Sentence {
  const isRow = place.contexts[place.line]?.context === "table";
  const before = isRow ? cellBefore(place) : textBefore(place);
  const ends = [...before.matchAll(SENTENCE_END)];
  const last = ends.at(-1);
  const own = before.slice(last === undefined ? 0 : last.index + last[0].length).replaceAll(UNREAD, " ");
  const quote = openQuote(own);
  const after = (place.lines[place.line] ?? "").slice(place.end, place.end + LONGEST_SIDE).replaceAll(UNREAD, " ");
  const end = after.search(isRow ? /\|/u : SENTENCE_END);
  return {
    before: quote < 0 ? own : own.slice(0, quote),
    after: end < 0 ? after : after.slice(0, end),
    isQuoted: quote >= 0,
  };
}

function cellBefore({ lines, line, start }: Place): string {
  const text = (lines[line] ?? "").slice(Math.max(0, start - LONGEST_SIDE), start);
  return text.slice(text.lastIndexOf("|") + 1);
}

function textBefore({ lines, contexts, line, start }: Place): string {
  const onLine = (lines[line] ?? "").slice(Math.max(0, start - LONGEST_SIDE), start);
  let text = start > LONGEST_SIDE ? onLine : onLine.replace(LINE_MARKS, "");
  const own = contexts[line];
  const first = own?.context === "code" ? line : (own?.blockStart ?? line);
  for (let above = line - 1; above >= first && text.length < LONGEST_SIDE; above--) {
    const next = (lines[above + 1] ?? "").replace(LINE_MARKS, "");
    const previous = (lines[above] ?? "").slice(-LONGEST_SIDE).replace(LINE_MARKS, "").trimEnd();
    if (NEW_ITEM.test(next) || previous === "" || startsAnew(next, previous)) break;
    text = `${previous} ${text.trimStart()}`;
  }
  return text.slice(-LONGEST_SIDE);
}

/** A line that starts with a capital letter after one that could end there: people leave out the full stop. */
function startsAnew(line: string, previous: string): boolean {
  return (
    /^\s*(?:\*\*)?\p{Lu}/u.test(line) &&
    !/(?:[,:(—–-]|\b(?:not|never|to|the|an?|or|and|of|such as|like))$/iu.test(previous)
  );
}

/** The column at which the quotation or code span opens that is still open at the end of the text, or -1. */
function openQuote(text: string): number {
  const opened = [text.lastIndexOf("“") > text.lastIndexOf("”") ? text.lastIndexOf("“") : -1];
  for (const mark of ['"', "`"]) {
    const parts = text.split(mark);
    if (parts.length % 2 === 0) opened.push(text.lastIndexOf(mark));
  }
  return Math.max(...opened);
}
