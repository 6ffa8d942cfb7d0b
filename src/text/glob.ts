import { fail, ok, type Result } from "../core/fault.ts";
import { expandBraces } from "./glob-braces.ts";

/** A glob ready to match. Made by `compileGlob` only. */
export interface Glob {
  readonly source: string;
  readonly ignoreCase: boolean;
  readonly alternatives: readonly (readonly Segment[])[];
}

/** One part between slashes; `folders` is `**`: any number of segments, none included. */
type Segment =
  | { readonly kind: "folders" }
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "pattern"; readonly characters: readonly string[] };

const FOLDERS: Segment = { kind: "folders" };
/** Longer ones are no globs that a person wrote; `init` writes all known places as one of some 2,000. In UTF-16 units. */
const LONGEST_GLOB = 4000;

/**
 * Compiles a glob over slash-separated paths: `*` (any run inside a segment), `?` (one character), `**` (any number
 * of whole segments), `{a,b}`. A leading dot is nothing special, a leading `./` is ignored, and a `**` at the end
 * means what is below: `tools/**` matches `tools/a` and `tools/a/b`, not `tools`.
 * Whatever tools disagree about (`[…]`, `!`, backslash, `a**`, empty segments) is a fault `policy-invalid`.
 */
export function compileGlob(source: string, options: { readonly ignoreCase?: boolean } = {}): Result<Glob> {
  const ignoreCase = options.ignoreCase ?? false;
  const refuse = (why: string): Result<Glob> => fail("policy-invalid", `the glob ${JSON.stringify(source)} ${why}`);
  if (source.length > LONGEST_GLOB) {
    return fail("policy-invalid", `a glob may have ${LONGEST_GLOB} characters, this one has ${source.length}`);
  }
  const unsupported = /[[\]!\\]/u.exec(source);
  if (unsupported !== null) return refuse(`has \`${unsupported[0]}\`; only *, **, ? and {a,b} are special here`);
  const expanded = expandBraces(source.replace(/^(?:\.\/)+/u, ""));
  if (!expanded.ok) return refuse(expanded.why);

  const alternatives: Segment[][] = [];
  for (const alternative of expanded.alternatives) {
    const parts = (ignoreCase ? alternative.toLowerCase() : alternative).split("/");
    const why = explainBadSegment(parts);
    if (why !== null) return refuse(why);
    alternatives.push(compileSegments(parts));
  }
  return ok({ source, ignoreCase, alternatives });
}

/** Whether the whole path matches. Takes at most (glob length × path length) steps, whatever the two are. */
export function matchesGlob(glob: Glob, path: string): boolean {
  const segments = (glob.ignoreCase ? path.toLowerCase() : path).split("/");
  return glob.alternatives.some((pattern) =>
    matchesSequence(pattern, segments, (part) => part.kind === "folders", matchesSegment),
  );
}

function explainBadSegment(parts: readonly string[]): string | null {
  for (const part of parts) {
    if (part === "") return "has an empty segment; write `a/**` for everything below `a`, and no `/` at either end";
    if (part === "." || part === "..") return `has the segment \`${part}\`, which no path has`;
    if (part.includes("**") && part !== "**")
      return "has `**` beside other characters; it must stand alone between slashes";
  }
  return null;
}

function compileSegments(parts: readonly string[]): Segment[] {
  const segments = parts.map((part): Segment => {
    if (part === "**") return FOLDERS;
    return /[*?]/u.test(part) ? { kind: "pattern", characters: Array.from(part) } : { kind: "literal", text: part };
  });
  if (segments.at(-1) === FOLDERS) segments.push({ kind: "pattern", characters: ["*"] });
  return segments;
}

function matchesSegment(pattern: Segment, segment: string): boolean {
  switch (pattern.kind) {
    case "folders":
      return false;
    case "literal":
      return pattern.text === segment;
    case "pattern":
      return matchesSequence(
        pattern.characters,
        Array.from(segment),
        (character) => character === "*",
        (wanted, character) => wanted === "?" || wanted === character,
      );
  }
}

/**
 * Wildcard matching by going back to the latest wildcard only: an earlier one can always stay as short as it is.
 * So there is no recursion and no exponential case.
 */
function matchesSequence<Part>(
  pattern: readonly Part[],
  items: readonly string[],
  isWildcard: (part: Part) => boolean,
  matchesOne: (part: Part, item: string) => boolean,
): boolean {
  let next = 0;
  let retry: { readonly pattern: number; item: number } | null = null;
  for (let item = 0; item < items.length;) {
    const part = pattern[next];
    if (part !== undefined && isWildcard(part)) {
      next += 1;
      retry = { pattern: next, item };
    } else if (part !== undefined && matchesOne(part, items[item] ?? "")) {
      next += 1;
      item += 1;
    } else if (retry !== null) {
      retry.item += 1;
      [next, item] = [retry.pattern, retry.item];
    } else {
      return false;
    }
  }
  return pattern.slice(next).every(isWildcard);
}
