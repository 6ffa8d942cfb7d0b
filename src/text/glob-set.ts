import { matchesGlob, type Glob } from "./glob.ts";

/**
 * Whether one of the globs matches a path. Every match of a glob has its literal segments, so a path that has none of
 * them is ruled out by one look: a repository has many files and few artifacts.
 */
export function createGlobSet(globs: readonly Glob[]): (path: string) => boolean {
  const segments = globs.flatMap(({ alternatives }) => alternatives.map(longestLiteral));
  const matchesOne = (path: string): boolean => globs.some((glob) => matchesGlob(glob, path));
  if (segments.includes(null)) return matchesOne;
  const names = [...new Set(segments)].map((segment) => escapeRegExp(segment ?? ""));
  // Without regard to case whatever the globs say: what is let through here is looked at again.
  const hasSegment = new RegExp(`(?:^|/)(?:${names.join("|")})(?:/|$)`, "iu");
  return (path) => hasSegment.test(path) && matchesOne(path);
}

function longestLiteral(segments: Glob["alternatives"][number]): string | null {
  let longest: string | null = null;
  for (const segment of segments) {
    if (segment.kind === "literal" && segment.text.length > (longest?.length ?? 0)) longest = segment.text;
  }
  return longest;
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
