import type { Span } from "../../../core/span.ts";
import type { Content } from "../../content.ts";
import { joinCode, type Piece } from "../../content.ts";

/** `key = value` under `[section]` ("" above the first one). */
export interface IniEntry extends Content {
  readonly section: string;
  readonly key: string;
  readonly span: Span;
}

/** How a value goes on: in indented lines (configparser, setup.cfg) or behind a backslash (systemd). */
type Continuation = "indent" | "backslash";

/** UTF-16 units; keys are short, and a long line without one costs no more. */
const LONGEST_KEY = 300;
const KEY = /^\s*(?<key>[^=:\s][^=:]*?)\s*[=:]\s*/u;
/** npm's keys have colons: `@scope:registry`. */
const KEY_BEFORE_EQUALS = /^\s*(?<key>[^=\s][^=]*?)\s*=\s*/u;

/** Reads lines of INI files. Comments are lines that begin with `#` or `;`. What is neither is left out. */
export function readIni(text: string, continuation: Continuation): readonly IniEntry[] {
  const entries: IniEntry[] = [];
  let section = "";
  let open: { readonly key: string; readonly pieces: Piece[] } | null = null;
  let isContinued = false;
  const close = (): void => {
    if (open === null) return;
    const { key, pieces } = open;
    const span = { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 };
    entries.push({ section, key, ...joinCode(text, pieces), span });
    open = null;
  };
  for (const { 0: line, index } of text.matchAll(/[^\n]+/gu)) {
    const body = line.trimEnd();
    const end = index + body.length - (continuation === "backslash" && body.endsWith("\\") ? 1 : 0);
    const lead = line.length - line.trimStart().length;
    const isComment = /^\s*[#;]/u.test(line);
    if (isContinued && open !== null && !isComment) {
      open.pieces.push({ padding: 0, start: index, end });
      isContinued = continuation === "backslash" ? body.endsWith("\\") : true;
      continue;
    }
    if (isComment || body === "") continue;
    if (continuation === "indent" && lead > 0 && open !== null) {
      // With its break, so that a list of lines stays one.
      open.pieces.push({ padding: 0, start: index - 1, end: index + body.length });
      continue;
    }
    close();
    const header = /^\s*\[(?<name>[^\]]*)\]/u.exec(body)?.groups?.["name"];
    if (header !== undefined) {
      section = header.trim();
      continue;
    }
    const mark = (continuation === "indent" ? KEY : KEY_BEFORE_EQUALS).exec(body.slice(0, LONGEST_KEY));
    const key = mark?.groups?.["key"];
    if (mark === null || key === undefined) continue;
    open = { key, pieces: [{ padding: 0, start: index + mark[0].length, end: Math.max(end, index + mark[0].length) }] };
    isContinued = continuation === "backslash" && body.endsWith("\\");
  }
  close();
  return entries;
}
