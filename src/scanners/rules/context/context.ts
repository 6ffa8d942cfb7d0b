import type { Context, StoredMatcher } from "../pack.ts";
import { findCodeSpans, isInSpan, type CodeSpan } from "./code-spans.ts";
import { readMarkdown, type LineContext } from "./blocks.ts";
import { readCode } from "./comments.ts";
import { fileKindOf } from "./file-kind.ts";
import { isNegated } from "./polarity.ts";

/** Answers, for a place in a file, what it is to its reader and whether it is meant. */
export interface Surroundings {
  /** Does a match at these UTF-16 columns of a 0-based line count for this matcher? */
  counts(matcher: StoredMatcher, line: number, start: number, end: number): boolean;
}

/** Reads the structure of a file once; `lines` without their breaks. */
export function readSurroundings(path: string, lines: readonly string[]): Surroundings {
  const kind = fileKindOf(path);
  const contexts = readContexts(kind, lines);
  const isProse = kind === "markdown" || kind === "prose";
  const isInlineCode = searchCodeSpans(lines);
  const contextAt = (line: number, start: number): Context => {
    const block = contexts[line]?.context ?? "prose";
    if (!isProse || block === "code" || block === "front-matter" || block === "html-comment") return block;
    return isInlineCode(line, start) ? "inline-code" : block;
  };
  return {
    counts(matcher, line, start, end) {
      const context = contextAt(line, start);
      if (matcher.in !== null && !matcher.in.includes(context)) return false;
      const isNegatable = matcher.negatable && (isProse || context === "comment");
      return !(isNegatable && isNegated({ lines, contexts, line, start, end }));
    },
  };
}

function readContexts(kind: ReturnType<typeof fileKindOf>, lines: readonly string[]): readonly LineContext[] {
  switch (kind) {
    case "markdown":
      return readMarkdown(lines);
    case "hash-code":
      return readCode(lines, "hash");
    case "slash-code":
      return readCode(lines, "slash");
    case "prose":
      return paragraphs(lines, "prose");
    case "data":
      return paragraphs(lines, "data");
  }
}

/** One block from blank line to blank line. */
function paragraphs(lines: readonly string[], context: Context): readonly LineContext[] {
  let blockStart = 0;
  return lines.map((line, index) => {
    if (line.trim() === "") blockStart = index + 1;
    return { context, blockStart: Math.min(blockStart, index) };
  });
}

/** Places are asked for line by line: the spans of a line are found once, however many places it has. */
function searchCodeSpans(lines: readonly string[]): (line: number, column: number) => boolean {
  let known: { readonly line: number; readonly spans: readonly CodeSpan[] } | null = null;
  return (line, column) => {
    if (known?.line !== line) known = { line, spans: findCodeSpans(lines[line] ?? "") };
    return isInSpan(known.spans, column);
  };
}
