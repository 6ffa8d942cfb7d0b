/** What a list is for, as far as its name says: "denied" its entries are refused, "sought" they are looked for. */
export type ListPurpose = "denied" | "sought";

const DENIED =
  /(?:deny|denied|block(?:ed|list|_list)?|ban(?:ned)?|forbid(?:den)?|prohibit|disallow|blacklist|reject(?:ed)?|never)/iu;
const SOUGHT =
  /(?:danger|unsafe|malicious|suspicious|evil|risky|inject|attack|threat|signature|patterns?$|patterns?_|detect|red_?flags?|jailbreak|exfil|indicator|iocs?$|banned)/iu;
/** A name that says that its entries are used: it wins over what else the name says. */
const USED = /(?:(?<!dis)allow|(?:^|_)(?:run|exec|install|set_?up|commands_to)|steps|tasks|unblock)/iu;

const CODE_OPENER =
  /(?:^|[\s,{])(?:declare -\w+ |readonly )?["']?(?<name>[A-Za-z_$][\w$-]{1,60})["']?\s*(?::[^=]{1,80})?(?:=|:)\s*(?:new Set\(|set\(|frozenset\(|tuple\(|Object\.freeze\()?\s*[[({][^\n]{0,2000}$/u;
const YAML_OPENER = /^\s*(?:-\s)?["']?(?<name>[A-Za-z_][\w-]{1,60})["']?:\s*(?:[|>][+-]?)?\s*$/u;
/** What an entry of a list, set or table of patterns begins with. */
const ENTRY = /^\s*(?:[rbfu]{0,2}["'`]|[([{#/\])}]|-\s|$|["']?[\w-]{1,30}["']?\s?:\s)/u;
const MOST_LINES = 80;
const LONGEST_LINE = 2000;

export interface NamedList {
  readonly name: string;
  readonly purpose: ListPurpose;
}

/** The list, set or table of bad things whose entry a place is, going up from it; null when it is in none. */
export function findNamedList(lines: readonly string[], line: number, column: number): NamedList | null {
  const own = (lines[line] ?? "").slice(0, Math.min(column, LONGEST_LINE));
  const here = CODE_OPENER.exec(own)?.groups?.["name"];
  if (here !== undefined && purposeOf(here) !== null) return named(here);
  if (!ENTRY.test(own)) return null;
  const indent = indentOf(own);
  for (let above = line - 1; above >= Math.max(0, line - MOST_LINES); above--) {
    const text = (lines[above] ?? "").slice(0, LONGEST_LINE);
    if (text.trim() === "") continue;
    const name = (indentOf(text) <= indent ? (YAML_OPENER.exec(text) ?? openedAtEnd(text)) : null)?.groups?.["name"];
    if (name !== undefined && purposeOf(name) !== null) return named(name);
    if (!ENTRY.test(text)) return null;
  }
  return null;
}

/** An opener whose bracket is still open at the end of its line. */
function openedAtEnd(text: string): RegExpExecArray | null {
  return /[[({]\s*(?:(?:#|\/\/).*)?$/u.test(text) ? CODE_OPENER.exec(text) : null;
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

function purposeOf(name: string): ListPurpose | null {
  if (USED.test(name)) return null;
  if (DENIED.test(name)) return "denied";
  return SOUGHT.test(name) ? "sought" : null;
}

function named(name: string): NamedList | null {
  const purpose = purposeOf(name);
  return purpose === null ? null : { name, purpose };
}
