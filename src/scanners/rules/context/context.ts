import type { Context, StoredMatcher } from "../pack.ts";
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
  return {
    counts(matcher, line, start, end) {
      const context = contextAt(lines, contexts, line, start, isProse);
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

function contextAt(
  lines: readonly string[],
  contexts: readonly LineContext[],
  line: number,
  start: number,
  isProse: boolean,
): Context {
  const block = contexts[line]?.context ?? "prose";
  if (!isProse || block === "code" || block === "front-matter" || block === "html-comment") return block;
  return isInInlineCode(lines[line] ?? "", start) ? "inline-code" : block;
}

/** Inside a code span: between two runs of equally many backticks. */
function isInInlineCode(line: string, start: number): boolean {
  for (const span of line.matchAll(/(?<!`)(`+)(?!`)[^`]+?\1(?!`)/gu)) {
    if (start >= span.index && start < span.index + span[0].length) return true;
  }
  return false;
}
