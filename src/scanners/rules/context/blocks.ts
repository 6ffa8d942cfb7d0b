import type { Context } from "../pack.ts";

/** What one line is to its reader. */
export interface LineContext {
  readonly context: Context;
  /** 0-based line on which its block starts: for a list the whole list, for code its opening fence. */
  readonly blockStart: number;
  /** 0-based line of the heading it stands under, -1 above the first one and in files without headings. */
  readonly heading: number;
  /** What a fence says its code is, in lower case, "" when it says nothing; null outside of code. */
  readonly language: string | null;
}

type Open = Pick<LineContext, "context" | "blockStart" | "language">;

const FENCE = /^[ \t>]*(?<marks>`{3,}|~{3,})\s*(?<language>[\w+#.-]{0,30})/u;
const LIST_ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s/u;

/** Reads the block structure of Markdown line by line: front matter, fences, comments, headings, lists, quotes, tables. */
export function readMarkdown(lines: readonly string[]): readonly LineContext[] {
  const contexts: LineContext[] = [];
  let open: { readonly block: Open; readonly ends: (line: string) => boolean } | null = null;
  let heading = -1;
  for (const [index, line] of lines.entries()) {
    if (open !== null) {
      contexts.push({ ...open.block, heading });
      if (open.ends(line)) open = null;
      continue;
    }
    const opened = openBlock(line, index);
    if (opened !== null) {
      const block = { context: opened.context, blockStart: index, language: opened.language };
      contexts.push({ ...block, heading });
      open = opened.closesOnItsLine ? null : { block, ends: opened.ends };
      continue;
    }
    const single = readSingle(line, index, contexts.at(-1), lines[index - 1] ?? "");
    if (single.context === "heading") heading = index;
    contexts.push({ ...single, heading });
  }
  return contexts;
}

interface Opened {
  readonly context: Context;
  readonly language: string | null;
  readonly closesOnItsLine: boolean;
  readonly ends: (line: string) => boolean;
}

function openBlock(line: string, index: number): Opened | null {
  if (index === 0 && /^---\s*$/u.test(line)) {
    const ends = (text: string): boolean => /^(?:---|\.\.\.)\s*$/u.test(text);
    return { context: "front-matter", language: null, closesOnItsLine: false, ends };
  }
  const { marks, language = "" } = FENCE.exec(line)?.groups ?? {};
  if (marks !== undefined) {
    const closing = new RegExp(`^[ \\t>]*${marks[0] === "`" ? "`" : "~"}{${marks.length},}\\s*$`, "u");
    const ends = (text: string): boolean => closing.test(text);
    return { context: "code", language: language.toLowerCase(), closesOnItsLine: false, ends };
  }
  const comment = line.indexOf("<!--");
  if (comment >= 0 && line.slice(0, comment).trim() === "") {
    return {
      context: "html-comment",
      language: null,
      closesOnItsLine: line.includes("-->", comment),
      ends: (text) => text.includes("-->"),
    };
  }
  return null;
}

function readSingle(line: string, index: number, before: LineContext | undefined, textBefore: string): Open {
  const isBlank = line.trim() === "";
  const continues = (context: Context): Open => ({
    context,
    language: context === "code" ? "" : null,
    blockStart: before?.context === context ? before.blockStart : index,
  });
  if (isBlank) return continues(before?.context === "list" ? "list" : "prose");
  if (/^ {0,3}#{1,6}(?:\s|$)/u.test(line)) return { context: "heading", blockStart: index, language: null };
  if (/^\s*>/u.test(line)) return continues("quote");
  if (LIST_ITEM.test(line)) return continues("list");
  if (/^\s*\|/u.test(line)) return continues("table");
  if (before?.context === "list" && (/^\s{2,}/u.test(line) || textBefore.trim() !== "")) return continues("list");
  if (/^(?: {4}|\t)/u.test(line) && (textBefore.trim() === "" || before?.context === "code")) return continues("code");
  return continues("prose");
}
