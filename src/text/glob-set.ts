import { matchesGlob, type Glob } from "./glob.ts";

/**
 * Whether one of the globs matches a path. Every match of a glob has its literal segments, so a path that has none of
 * them is ruled out by one look: a repository has many files and few artifacts. Globs without any are looked at each.
 */
export function createGlobSet(globs: readonly Glob[]): (path: string) => boolean {
  const segmentsOf = ({ alternatives }: Glob): readonly (string | null)[] => alternatives.map(longestLiteral);
  const named = globs.filter((glob) => !segmentsOf(glob).includes(null));
  const others = globs.filter((glob) => segmentsOf(glob).includes(null));
  const matchesOther = (path: string): boolean => others.some((glob) => matchesGlob(glob, path));
  if (named.length === 0) return matchesOther;
  const names = [...new Set(named.flatMap(segmentsOf))].map((segment) => escapeRegExp(segment ?? ""));
  // Without regard to case whatever the globs say: what is let through here is looked at again.
  const hasSegment = new RegExp(`(?:^|/)(?:${names.join("|")})(?:/|$)`, "iu");
  return (path) => matchesOther(path) || (hasSegment.test(path) && named.some((glob) => matchesGlob(glob, path)));
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
