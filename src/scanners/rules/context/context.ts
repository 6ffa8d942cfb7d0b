import type { Context, StoredMatcher } from "../pack.ts";
import { findCodeSpans, isInSpan, type CodeSpan } from "./code-spans.ts";
import { readMarkdown, type LineContext } from "./blocks.ts";
import { readCode } from "./comments.ts";
import { isExcused, type Excuse } from "./excuse.ts";
import { fileKindOf, isTestFile } from "./file-kind.ts";
import { searchLiterals } from "./literal-excuses.ts";
import { excusesOfFence, excusesOfText } from "./polarity.ts";
import { searchRunOrders } from "./run-orders.ts";
import type { Place } from "./sentence.ts";

/** Answers, for a place in a file, what it is to its reader and whether it is meant. */
export interface Surroundings {
  /**
   * Does a match at these UTF-16 columns of a 0-based line count for this matcher? `isCritical`: the matcher's rule is
   * critical, which takes more to excuse.
   */
  counts(
    matcher: StoredMatcher,
    at: { readonly line: number; readonly start: number; readonly end: number },
    isCritical: boolean,
  ): boolean;
}

/** Reads the structure of a file once; `lines` without their breaks. */
export function readSurroundings(path: string, lines: readonly string[]): Surroundings {
  const kind = fileKindOf(path);
  const contexts = readContexts(kind, lines);
  const isProse = kind === "markdown" || kind === "prose";
  const isInlineCode = searchCodeSpans(lines);
  const literalExcuses = searchLiterals(lines);
  let orderedAt: ((line: number) => boolean) | null = null;
  const contextAt = (line: number, start: number): Context => {
    const block = contexts[line]?.context ?? "prose";
    if (!isProse || block === "code" || block === "front-matter" || block === "html-comment") return block;
    return isInlineCode(line, start) ? "inline-code" : block;
  };
  /** "Never run this: …", and further down "now run the command above". */
  const isRunLater = ({ line }: Place): boolean => {
    orderedAt ??= searchRunOrders(lines, contexts);
    return orderedAt(line);
  };
  const isMentioned = (place: Place, isCritical: boolean): boolean => {
    const block = contexts[place.line]?.context ?? "prose";
    const hints: readonly Excuse[] = isTestFile(path) ? ["hint"] : [];
    if (block === "code" || block === "data") {
      const excuses = [...literalExcuses(place, block), ...hints];
      if (isExcused(excuses, isCritical)) return true;
      if (!isProse) return false;
      return isExcused([...excuses, ...excusesOfFence(place)], isCritical) && !isRunLater(place);
    }
    if (!isProse && block !== "comment") return false;
    return isExcused([...excusesOfText(place), ...hints], isCritical) && !(isProse && isRunLater(place));
  };
  return {
    counts(matcher, { line, start, end }, isCritical) {
      if (matcher.in !== null && !matcher.in.includes(contextAt(line, start))) return false;
      return !(matcher.negatable && isMentioned({ path, lines, contexts, line, start, end }, isCritical));
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
    return { context, blockStart: Math.min(blockStart, index), heading: -1, language: null };
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
