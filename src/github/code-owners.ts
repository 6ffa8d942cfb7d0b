import { compileGlob, matchesGlob, type Glob } from "../text/glob.ts";

/** GitHub takes the first of these that is there ("About code owners"). */
const CODE_OWNERS_PLACES: readonly string[] = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

/** Above this GitHub reads none of it: 3 MB, in UTF-16 units here, which are never more than bytes. */
const LONGEST = 3 * 1024 * 1024;

export interface OwnedPattern {
  /** Of the whole line; 1-based. */
  readonly line: number;
  readonly pattern: string;
  /** None: the paths are nobody's again. */
  readonly owners: readonly string[];
  readonly globs: readonly Glob[];
}

/**
 * Reads a CODEOWNERS file: patterns of .gitignore without `!`, `[…]` and escapes, each with its owners. Lines that GitHub
 * would not take are left out, as GitHub does.
 */
export function readCodeOwners(text: string): readonly OwnedPattern[] {
  if (text.length > LONGEST) return [];
  return text.split("\n").flatMap((line, index): readonly OwnedPattern[] => {
    const [pattern, ...owners] = line
      .replace(/(?:^|\s)#.*/u, "")
      .split(/\s+/u)
      .filter(Boolean);
    const globs = pattern === undefined ? null : compilePattern(pattern);
    if (pattern === undefined || globs === null || !owners.every(isOwner)) return [];
    return [{ line: index + 1, pattern, owners, globs }];
  });
}

/** Who owns a path: the last pattern that fits counts, alone. */
export function ownersOf(path: string, patterns: readonly OwnedPattern[]): readonly string[] {
  return patterns.findLast(({ globs }) => globs.some((glob) => matchesGlob(glob, path)))?.owners ?? [];
}

/** The place of the file that GitHub reads, or will read. */
export function placeOfCodeOwners(isThere: (path: string) => boolean): string {
  return CODE_OWNERS_PLACES.find(isThere) ?? ".github/CODEOWNERS";
}

/** What has to have an owner in a repository with the gate: one path for each kind of file that steers it. */
export function pathsToOwn(codeOwnersPath: string): readonly string[] {
  return [".github/workflows/any.yml", ".evogate/policy.yaml", ".evogate/allowed_signers", codeOwnersPath];
}

/** `@person`, `@organisation/team`, or an e-mail address. */
export function isOwner(text: string): boolean {
  return /^(?:@[A-Za-z0-9][\w-]*(?:\/[\w.-]+)?|[^\s@]+@[^\s@]+\.[^\s@]+)$/u.test(text);
}

/** A pattern with a slash that is not its last character starts at the top; a folder stands for all that is below it. */
function compilePattern(pattern: string): readonly Glob[] | null {
  const path = pattern.replace(/^\//u, "").replace(/\/$/u, "");
  if (path === "" || /[{}]/u.test(path)) return null;
  const isAnchored = pattern.slice(0, -1).includes("/");
  const start = isAnchored ? path : `**/${path}`;
  // `docs/*` is what lies in the folder itself, as GitHub's own example says.
  const isOneLevel = isAnchored && path.endsWith("/*");
  const below = path === "**" || path.endsWith("/**") ? [start] : [`${start}/**`];
  const sources = pattern.endsWith("/") ? below : isOneLevel ? [start] : [start, ...below];
  const globs = sources.map((source) => compileGlob(source));
  return globs.every((glob) => glob.ok) ? globs.flatMap((glob) => (glob.ok ? [glob.value] : [])) : null;
}
