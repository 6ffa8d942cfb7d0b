import type { Context } from "../pack.ts";
import type { LineContext } from "./blocks.ts";
import { readStance } from "../../../languages/prose/stance.ts";

/** "… run the command above", "execute that snippet", "then run it", "the example is what you must run". */
const REFERS_BACK =
  /\b(?:run|execute|paste|perform|invoke|apply|launch|copy|start with)\b[^.!?\n]{0,60}?\b(?:above|earlier|previous(?:ly)?|preceding|that (?:command|snippet|block|script|code|line)|(?:the|this|these|those|that) (?:\w{1,20} )?(?:examples?|snippets?|code blocks?|commands?|payloads?)\b(?!\s*:| (?:in|from|of|below|that|which|listed|with|for|to|on)\b)|it (?:now|first|anyway|once|verbatim|as is))\b/giu;
const EXAMPLE_IS_WANTED =
  /\b(?:above|examples?|snippets?|commands?|code blocks?)\b[^.!?\n]{0,40}\b(?:must|should|has to|have to|needs? to) (?:still |also |now |always )?be (?:run|executed|applied|used|performed)\b/iu;

/** A line of text longer than this is read no further: it is asked once a file, for all its lines. */
const LONGEST_LINE = 2000;
/** UTF-16 units before an order that may take it back: "never …, and least of all run the command above". */
const LONGEST_LEAD = 200;

/**
 * Says of a line whether the text tells the reader, there or further on, to run what stands in its block: the order's
 * own block counts, and the last of each kind before it; of prose a paragraph is one. One pass over the file.
 */
export function searchRunOrders(lines: readonly string[], contexts: readonly LineContext[]): (line: number) => boolean {
  const blocks = new Int32Array(lines.length);
  const orders = new Map<number, number>();
  const lastOf = new Map<Context, number>();
  for (const [index, line] of lines.entries()) {
    const own = contexts[index];
    if (own === undefined || line.trim() === "") continue;
    const isSameParagraph = own.context === "prose" && (lines[index - 1] ?? "").trim() !== "";
    const block = own.context !== "prose" ? own.blockStart : isSameParagraph ? (blocks[index - 1] ?? index) : index;
    blocks[index] = block;
    if (own.context !== "code" && own.context !== "front-matter" && ordersRun(line.slice(0, LONGEST_LINE))) {
      for (const last of [...lastOf.values(), block]) orders.set(last, index);
    }
    lastOf.set(own.context, block);
  }
  return (line) => (orders.get(blocks[line] ?? line) ?? -1) >= line;
}

function ordersRun(line: string): boolean {
  if (EXAMPLE_IS_WANTED.test(line)) return true;
  return [...line.matchAll(REFERS_BACK)].some(({ index }) => {
    const sentence = Math.max(line.lastIndexOf(".", index) + 1, index - LONGEST_LEAD);
    const stance = readStance(line.slice(sentence, index));
    return stance === "none" || stance === "asks";
  });
}
