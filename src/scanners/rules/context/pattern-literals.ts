import { findNamedList, type NamedList } from "./list-names.ts";
import { findLiteral } from "./literals.ts";

/** How a literal in code or data is used where it stands: "field" is a value under a key such as `regex:`. */
export type LiteralUse =
  | { readonly kind: "pattern" }
  | { readonly kind: "field" }
  | { readonly kind: "entry"; readonly list: NamedList }
  | null;

/** Calls and commands whose argument is a pattern to look for. */
const SEARCH_BEFORE =
  /(?:\b(?:re|regex)\.(?:compile|search|match|fullmatch|findall|finditer|sub|split)|\b(?:RegExp|Regex::new|MustCompile|Pattern\.compile|preg_match(?:_all)?|fnmatch\w*)|\.(?:includes|indexOf|startsWith|startswith|endswith))\(\s*[rbfu]{0,2}["'`/]$|\b(?:grep|egrep|fgrep|rg|ack)(?:\s+-{1,2}[\w=-]{1,30}){0,6}\s+["']$|(?:==|!=|=~)\s*\*?["']$|\bin\s+["']$/u;
/** A key of a detection rule: semgrep, Sigma, YARA and lists of regexes in YAML or JSON. */
const FIELD_BEFORE =
  /(?:["']?(?:pattern|patterns|regexp?|pattern-(?:not-)?(?:regex|inside)|signature|matches|contains|commandline\|\w+)["']?\s*:|\$\w{0,30}\s*=)\s*["'`/]$/iu;
const IN_AFTER = /^["'`]\s*(?:not )?in\b/u;
/** The line hands what it finds, or the pattern's own text, to something that runs it. */
const RUNS_ON =
  /\|\s*(?:sudo\s+)?(?:(?:ba|z|da)?sh|python\d?|node|perl|xargs)\b|\b(?:eval|xargs|os\.system|subprocess|popen|exec(?:Sync)?|spawn(?:Sync)?|iex)\b|(?:ba)?sh -c|\.(?:source|pattern)\b/iu;

interface Span {
  readonly lines: readonly string[];
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Whether a match lies wholly in a literal that is a pattern, or an entry of a list of bad things.
 * `hasRegexLiterals`: in its language `/…/` is a regex.
 */
export function readLiteralUse({ lines, line, start, end }: Span, hasRegexLiterals: boolean): LiteralUse {
  const text = lines[line] ?? "";
  const literal = findLiteral(text, start, end);
  const from = literal?.start ?? yamlItemStart(text, start);
  if (from === null) return null;
  const before = text.slice(Math.max(0, from - 120), from);
  const after = text.slice(literal?.end ?? text.length).slice(0, 400);
  if (RUNS_ON.test(before) || RUNS_ON.test(after)) return null;
  if (literal !== null) {
    const isRegex = hasRegexLiterals && text[from - 1] === "/";
    if (isRegex || SEARCH_BEFORE.test(before) || IN_AFTER.test(after)) return { kind: "pattern" };
    if (FIELD_BEFORE.test(before)) return { kind: "field" };
  }
  const list = findNamedList(lines, line, from);
  return list === null ? null : { kind: "entry", list };
}

/** A bare item of a list in YAML: `- rm -rf /`. */
function yamlItemStart(text: string, start: number): number | null {
  const marker = /^\s*-\s+/u.exec(text)?.[0].length;
  return marker !== undefined && marker <= start ? marker : null;
}
