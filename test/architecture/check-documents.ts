import { posix } from "node:path";

const CODE_SPAN = /(?<!`)`([^`\n]+)`(?!`)/gu;
const LINK = /\]\((?<target>[^)\s#]+)(?:#[^)\s]*)?\)/gu;
const FENCE = /^(?<marks>`{3,}|~{3,})[^\n]*\n[^]*?^\k<marks>`*[ \t]*$/gmu;
/** A path in full: no placeholder, no pattern, no words. */
const PLAIN_PATH = /^[\w@][\w@.-]*(?:\/[\w@.-]+)*\/?$/u;
/** Files that could only be ours; a SKILL.md is that of a user. */
const ROOT_DOCUMENT = /^(?:ARCHITECTURE|CHANGELOG|CONTRIBUTING|README|SECURITY)\.md$/u;

/** From where documents count: the root, `src/` for layers, `rules/` for the ids of rules. */
const BASES = ["", "src/", "rules/"];

/** What a document is checked against: whether a path from the root exists, and the folders at the root and in `src/`. */
export interface Ground {
  readonly exists: (path: string) => boolean;
  readonly folders: ReadonlySet<string>;
}

/**
 * Paths that a Markdown document names and that are not there: targets of relative links, and code spans that begin
 * with a folder of the root or of `src/`.
 */
export function findMissingPaths(document: string, text: string, { exists, folders }: Ground): readonly string[] {
  const prose = text.replaceAll(FENCE, "");
  const missing: string[] = [];
  for (const { groups } of prose.matchAll(LINK)) {
    const target = groups?.["target"] ?? "";
    if (/^[a-z]+:/iu.test(target)) continue;
    const path = posix.join(posix.dirname(document), target);
    if (!exists(path)) missing.push(path);
  }
  for (const [, span = ""] of prose.matchAll(CODE_SPAN)) {
    const isOurs = ROOT_DOCUMENT.test(span) || (span.includes("/") && folders.has(span.slice(0, span.indexOf("/"))));
    if (PLAIN_PATH.test(span) && isOurs && !BASES.some((base) => exists(base + span))) missing.push(span);
  }
  return missing;
}
