import type { RuleId } from "../../core/finding.ts";
import { compileGlob, matchesGlob, type Glob } from "../../text/glob.ts";
import { normalise } from "../../text/normalise/normalise.ts";
import { indexLines } from "../../text/positions.ts";
import { readSurroundings } from "./context/context.ts";
import { findMatches, type Match } from "./matcher.ts";
import type { Pack } from "./open-pack.ts";
import type { StoredMatcher } from "./pack.ts";

/** Where a rule fired; offsets in the original text. */
export interface FoundPlace {
  readonly rule: RuleId;
  readonly start: number;
  readonly end: number;
  /** What matched, as a reader takes it: the same words give the same key wherever they stand. */
  readonly key: string;
}

/**
 * All places of a text where a rule fires and is meant, sorted, each once per rule. `name`: path within the artifact.
 * `readAs` tells by its extension what is prose and what is code; null: nothing around a match can excuse it.
 */
export function findPlaces(
  text: string,
  name: string,
  pack: Pack,
  readAs: string | null = name,
): readonly FoundPlace[] {
  const normalised = normalise(text);
  const isHere = (matcher: StoredMatcher): boolean => matcher.files === null || matchesAny(matcher.files, name);
  const places: FoundPlace[] = [];
  if (normalised.text === text) {
    places.push(...keepMeant(findMatches(text, pack, isHere), text, readAs, (offset) => offset));
  } else {
    const read = findMatches(normalised.text, pack, (matcher) => !matcher.original && isHere(matcher));
    places.push(...keepMeant(read, normalised.text, readAs, normalised.originalOffset));
    const raw = findMatches(text, pack, (matcher) => matcher.original && isHere(matcher));
    places.push(...keepMeant(raw, text, readAs, (offset) => offset));
  }
  return dropRepeats(places.toSorted((a, b) => a.start - b.start || b.end - a.end));
}

function keepMeant(
  matches: readonly Match[],
  text: string,
  readAs: string | null,
  toOriginal: (offset: number) => number,
): readonly FoundPlace[] {
  if (matches.length === 0) return [];
  const meant = readAs === null ? matches : matches.filter(isMeant(text, readAs));
  return meant.map(({ matcher, start, end }) => ({
    rule: matcher.stored.rule,
    start: toOriginal(start),
    end: toOriginal(end),
    key: text.slice(start, end).toLowerCase().replaceAll(/\s+/gu, " ").trim(),
  }));
}

function isMeant(text: string, readAs: string): (match: Match) => boolean {
  const lines = indexLines(text);
  const all = Array.from({ length: lines.count }, (_, index) => lines.textOf(index + 1));
  const surroundings = readSurroundings(readAs, all);
  return ({ matcher, start, end }) => {
    const line = lines.lineAt(start);
    const from = lines.startOf(line);
    return surroundings.counts(matcher.stored, line - 1, start - from, end - from);
  };
}

/** Two patterns of one rule that meet in one place are one finding: the longer. */
export function dropRepeats<Place extends FoundPlace>(places: readonly Place[]): readonly Place[] {
  const reach = new Map<RuleId, number>();
  return places.filter(({ rule, start, end }) => {
    if (start < (reach.get(rule) ?? -1)) return false;
    reach.set(rule, end);
    return true;
  });
}

const compiled = new Map<string, Glob>();

function matchesAny(globs: readonly string[], name: string): boolean {
  return globs.some((source) => {
    const glob = compiled.get(source) ?? compileRuleGlob(source);
    compiled.set(source, glob);
    return matchesGlob(glob, name);
  });
}

/** A rule's glob was checked when the pack was built. */
function compileRuleGlob(source: string): Glob {
  const glob = compileGlob(source, { ignoreCase: true });
  if (!glob.ok) throw new Error(glob.fault.message);
  return glob.value;
}
