import { joinContents, sliceContent, type Content } from "../../content.ts";
import type { Prompts } from "./info-string.ts";

interface Style {
  /** What stands before a line that is typed, and before one that goes on with it. */
  readonly first: RegExp;
  readonly more: RegExp;
  /** Does a typed line go on below it? */
  readonly goesOn: (line: string) => boolean;
}

const endsInBackslash = (line: string): boolean => /\\\s*$/u.test(line);
const STYLES: Readonly<Record<Exclude<Prompts, "none">, Style>> = {
  shell: {
    first:
      /^\s*(?:\([\w.-]+\)\s*)?(?:[\w.-]+@[\w.-]+[^$#%>\n]{0,80}|~[^$#%>\n]{0,80}|\[[^\]\n]{1,80}\])?[$%❯➜#](?: |$)/u,
    more: /^\s*(?:> )?/u,
    goesOn: endsInBackslash,
  },
  python: { first: /^\s*>>>(?: |$)/u, more: /^\s*\.\.\.(?: |$)/u, goesOn: () => true },
  powershell: {
    first: /^\s*(?:PS(?: [^>\n]{0,200})?|[A-Z]:\\[^>\n]{0,200})>\s?/u,
    more: /^\s*>> ?/u,
    goesOn: () => true,
  },
};

/** The prompts that code without a word on it shows; a `#` alone is a comment. */
export function findPrompts(text: string): Prompts {
  const line = /\S.*/u.exec(text)?.[0] ?? "";
  if (line.startsWith(">>> ")) return "python";
  if (/^PS(?: [A-Za-z]:\\[^>]*)?> /u.test(line)) return "powershell";
  return /^(?:\$|❯|➜) /u.test(line) || /^[\w.-]+@[\w.-]+[^$#%>\n]{0,80}[$#] /u.test(line) ? "shell" : "none";
}

/** What is typed, without prompts and without what the program answered; all of it when there is no prompt at all. */
export function readTyped(content: Content, prompts: Prompts): Content {
  if (prompts === "none") return content;
  const style = STYLES[prompts];
  const typed: Content[] = [];
  let isOpen = false;
  for (const { 0: line, index } of content.text.matchAll(/[^\n\r]*(?:\r\n|\n|\r|$)/gu)) {
    if (line === "") continue;
    const isFirst = style.first.test(line);
    const pattern: RegExp | null = isFirst ? style.first : isOpen ? style.more : null;
    const mark: RegExpExecArray | null = pattern === null ? null : pattern.exec(line);
    isOpen = mark !== null && style.goesOn(line.trimEnd());
    if (mark === null) continue;
    typed.push(sliceContent(content, index + mark[0].length, index + line.length));
  }
  return typed.length === 0 ? content : joinContents(typed);
}
