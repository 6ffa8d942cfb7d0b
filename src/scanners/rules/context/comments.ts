import type { Context } from "../pack.ts";
import type { LineContext } from "./blocks.ts";

/** Source code: a line that is nothing but comment is comment, everything else is code. */
export function readCode(lines: readonly string[], style: "hash" | "slash"): readonly LineContext[] {
  const contexts: LineContext[] = [];
  let isInBlock = false;
  for (const [index, line] of lines.entries()) {
    const text = line.trimStart();
    const startsBlock = style === "slash" && text.startsWith("/*");
    const isComment = isInBlock || startsBlock || text.startsWith(style === "hash" ? "#" : "//");
    if (startsBlock) isInBlock = true;
    if (isInBlock && text.includes("*/")) isInBlock = false;
    const context: Context = isComment && !text.startsWith("#!") ? "comment" : "code";
    const before = contexts.at(-1);
    contexts.push({
      context,
      blockStart: before?.context === context ? before.blockStart : index,
      heading: -1,
      language: null,
    });
  }
  return contexts;
}
