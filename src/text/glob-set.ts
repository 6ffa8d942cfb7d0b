import { addTo } from "../core/group.ts";
import { matchesGlob, type Glob } from "./glob.ts";

/**
 * Whether one of the globs matches a path. Every match of a glob has its literal segments, so only those are looked at
 * whose longest one the path has: a repository has many files and few artifacts. Globs without any are looked at each.
 */
export function createGlobSet(globs: readonly Glob[]): (path: string) => boolean {
  // Without regard to case whatever the globs say: what is let through here is looked at again.
  const bySegment = new Map<string, Glob[]>();
  const others: Glob[] = [];
  for (const glob of globs) {
    const segments = glob.alternatives.map(longestLiteral);
    if (segments.every((segment) => segment !== null))
      for (const segment of segments) addTo(bySegment, segment.toLowerCase(), glob);
    else others.push(glob);
  }
  const matchesNamed = (path: string): boolean => {
    const segments = path.toLowerCase().split("/");
    return segments.some((segment) => bySegment.get(segment)?.some((glob) => matchesGlob(glob, path)));
  };
  return (path) => others.some((glob) => matchesGlob(glob, path)) || (bySegment.size > 0 && matchesNamed(path));
}

function longestLiteral(segments: Glob["alternatives"][number]): string | null {
  let longest: string | null = null;
  for (const segment of segments) {
    if (segment.kind === "literal" && segment.text.length > (longest?.length ?? 0)) longest = segment.text;
  }
  return longest;
}
