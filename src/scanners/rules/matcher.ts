import type { Span } from "../../core/span.ts";
import { findCandidates } from "./candidates.ts";
import type { Matcher, Pack } from "./open-pack.ts";
import type { StoredMatcher, TextForm } from "./pack.ts";
import { everyWindow } from "./windows.ts";

/** A place where a pattern matched; offsets in the text that was searched. */
export interface Match {
  readonly matcher: Matcher;
  readonly start: number;
  readonly end: number;
}

/**
 * All matches of the pack's patterns for a form of the text in this text, sorted by place; LF is its only line break. A
 * pattern sees one line at a time (long lines in overlapping windows), a multi-line one the lines around as well, and
 * only where one of its literals stands, which loses nothing: every match holds one. Only the original is searched as it
 * is written, the normalised text in lower case.
 */
export function findMatches(
  text: string,
  form: TextForm,
  pack: Pack,
  wanted: (matcher: StoredMatcher) => boolean,
): readonly Match[] {
  const searched = form === "original" ? text : text.toLowerCase();
  const search = pack.searches[form];
  const candidates = findCandidates(text, search);
  const matches: Match[] = [];
  for (const index of [...candidates.keys(), ...search.everywhere].toSorted((a, b) => a - b)) {
    const matcher = pack.matchers[index]!;
    if (!wanted(matcher.stored)) continue;
    const stretches = candidates.get(index) ?? windowsWithoutLiteral(searched, matcher);
    for (const match of matchStretches(searched, matcher, stretches)) matches.push(match);
  }
  return matches.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** For a pattern without a literal: all windows, unless the whole text shows that there is nothing to find. */
function windowsWithoutLiteral(text: string, { pattern }: Matcher): readonly Span[] {
  pattern.lastIndex = 0;
  return pattern.test(text) ? [...everyWindow(text)] : [];
}

/** A match that two windows show counts once, at its full length. */
function matchStretches(text: string, matcher: Matcher, stretches: readonly Span[]): Iterable<Match> {
  const matches: Match[] = [];
  for (const stretch of stretches) matchStretch(text, matcher, stretch, matches);
  if (matches.length < 2) return matches;
  const found = new Map<number, Match>();
  for (const match of matches) {
    const known = found.get(match.start);
    if (known === undefined || known.end < match.end) found.set(match.start, match);
  }
  return found.values();
}

/** A loop over `exec`, because `matchAll` makes a new regex at each call. */
function matchStretch(text: string, matcher: Matcher, { start, end }: Span, matches: Match[]): void {
  const { pattern, unless } = matcher;
  const stretch = text.slice(start, end);
  pattern.lastIndex = 0;
  let found = pattern.exec(stretch);
  if (found === null || (unless !== null && stretch.search(unless) >= 0)) return;
  for (; found !== null; found = pattern.exec(stretch)) {
    const length = found[0].length;
    if (length === 0) pattern.lastIndex++;
    else matches.push({ matcher, start: start + found.index, end: start + found.index + length });
  }
}
