import type { StoredMatcher, StoredPack } from "./pack.ts";
import { findLiterals, layOut, type Automaton } from "./automaton.ts";
import { findWindows } from "./windows.ts";

/** A pattern that is ready to run. */
export interface Matcher {
  readonly stored: StoredMatcher;
  readonly pattern: RegExp;
  readonly unless: RegExp | null;
}

export interface Pack {
  readonly stored: StoredPack;
  readonly matchers: readonly Matcher[];
  readonly automaton: Automaton;
  /** For each literal the matchers (by index) that it can start. */
  readonly startedBy: readonly (readonly number[])[];
}

/** A place where a pattern matched; offsets in the text that was searched. */
export interface Match {
  readonly matcher: Matcher;
  readonly start: number;
  readonly end: number;
}

/** Regexes are compiled at first use: most patterns of a pack never run on a given change. */
export function openPack(stored: StoredPack): Pack {
  const startedBy: number[][] = stored.literals.map(() => []);
  for (const [index, matcher] of stored.matchers.entries()) {
    for (const literal of matcher.literals) startedBy[literal]?.push(index);
  }
  return { stored, matchers: stored.matchers.map(lazyMatcher), automaton: layOut(stored.automaton), startedBy };
}

function lazyMatcher(stored: StoredMatcher): Matcher {
  let pattern: RegExp | undefined;
  let unless: RegExp | undefined;
  return {
    stored,
    get pattern(): RegExp {
      return (pattern ??= new RegExp(stored.pattern, stored.flags));
    },
    get unless(): RegExp | null {
      return stored.unless === null ? null : (unless ??= new RegExp(stored.unless, stored.flags));
    },
  };
}

/**
 * All matches of the pack's patterns in a text, sorted by place. A pattern sees one line at a time (long lines in
 * overlapping windows), and only windows that hold one of its literals, which loses nothing: every match holds one.
 */
export function findMatches(text: string, pack: Pack, wanted: (matcher: StoredMatcher) => boolean): readonly Match[] {
  const windows = findWindows(text);
  const candidates = findCandidates(text, windows, pack);
  const every = Array.from({ length: windows.length / 2 }, (_, index) => index);
  const matches: Match[] = [];
  for (const [index, matcher] of pack.matchers.entries()) {
    if (!wanted(matcher.stored)) continue;
    const inWindows = matcher.stored.literals.length === 0 ? every : (candidates[index] ?? []);
    if (!matcher.stored.multiline) matches.push(...matchWindows(text, matcher, windows, inWindows));
    else if (inWindows.length > 0) matches.push(...matchStretch(text, matcher, 0, text.length));
  }
  return matches.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** For each matcher the windows (by index) that hold one of its literals, in order, each once. */
function findCandidates(text: string, windows: readonly number[], pack: Pack): readonly (readonly number[] | undefined)[] {
  const candidates: (number[] | undefined)[] = [];
  let window = 0;
  findLiterals(text, pack.automaton, (literal, offset) => {
    while (offset >= (windows[window * 2 + 1] ?? Infinity)) window++;
    const isInNext = offset >= (windows[window * 2 + 2] ?? Infinity);
    for (const matcher of pack.startedBy[literal] ?? []) {
      const known = (candidates[matcher] ??= []);
      if ((known.at(-1) ?? -1) < window) known.push(window);
      if (isInNext && (known.at(-1) ?? -1) < window + 1) known.push(window + 1);
    }
  });
  return candidates;
}

/** A match that two windows show counts once, at its full length. */
function matchWindows(text: string, matcher: Matcher, windows: readonly number[], inWindows: readonly number[]): Iterable<Match> {
  const found = new Map<number, Match>();
  for (const window of inWindows) {
    for (const match of matchStretch(text, matcher, windows[window * 2] ?? 0, windows[window * 2 + 1] ?? 0)) {
      const known = found.get(match.start);
      if (known === undefined || known.end < match.end) found.set(match.start, match);
    }
  }
  return found.values();
}

function matchStretch(text: string, matcher: Matcher, start: number, end: number): readonly Match[] {
  const stretch = text.slice(start, end);
  const matches: Match[] = [];
  for (const match of stretch.matchAll(matcher.pattern)) {
    if (match[0].length === 0) continue;
    matches.push({ matcher, start: start + match.index, end: start + match.index + match[0].length });
  }
  if (matches.length > 0 && matcher.unless !== null && stretch.search(matcher.unless) >= 0) return [];
  return matches;
}
