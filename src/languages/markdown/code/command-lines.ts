import { joinContents, sliceContent, type Content } from "../../content.ts";
import { looksTyped } from "./guess-language.ts";

/**
 * The lines of a block that only looks like shell: all of them when it begins with a command, else those that look typed,
 * with what goes on below them. Checklists, tables and traces quote a command among words.
 */
export function readCommandLines(content: Content): Content {
  const lines = [...content.text.matchAll(/[^\n\r]*(?:\r\n|\n|\r|$)/gu)].filter(([line]) => line !== "");
  const first = lines.find(([line]) => /^\s*[^#\s]/u.test(line));
  if (first === undefined || looksTyped(first[0])) return content;
  const typed: Content[] = [];
  let goesOn = false;
  for (const { 0: line, index } of lines) {
    if (!goesOn && !looksTyped(line)) continue;
    typed.push(sliceContent(content, index, index + line.length));
    // A here-document takes all that follows; a backslash one line more.
    const isInput = typed.some(({ text }) => text.includes("<<"));
    goesOn = isInput || /\\\s*$/u.test(line);
  }
  return typed.length === 0 ? content : joinContents(typed);
}
