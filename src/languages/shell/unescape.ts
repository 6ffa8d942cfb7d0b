import { addCode, type CodeBuilder } from "./code-builder.ts";

/** What a backslash can take the meaning of: anything outside quotes, these few inside double quotes and here-documents. */
export const ESCAPABLE = { bare: null, quoted: '$`"\\', hereDocument: "$`\\" } as const;

/** Adds text without the backslashes that the shell removes; a backslash before a line feed goes with it. */
export function addUnescaped(code: CodeBuilder, text: string, source: number, escapable: string | null): void {
  let from = 0;
  for (let at = text.indexOf("\\"); at !== -1; at = text.indexOf("\\", at + 2)) {
    const next = text[at + 1];
    if (next === undefined) break;
    const isContinued = next === "\n";
    if (!isContinued && escapable !== null && !escapable.includes(next)) continue;
    addCode(code, text.slice(from, at), source + from);
    from = isContinued ? at + 2 : at + 1;
  }
  addCode(code, text.slice(from), source + from);
}
