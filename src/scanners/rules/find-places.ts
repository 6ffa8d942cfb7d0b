import { compileGlob, matchesGlob, type Glob } from "../../text/glob.ts";
import { normalise } from "../../text/normalise/normalise.ts";
import { indexLines } from "../../text/positions.ts";
import { readSurroundings } from "./context/context.ts";
import { findMatches, type Match } from "./matcher.ts";
import type { Pack } from "./open-pack.ts";
import type { StoredMatcher } from "./pack.ts";
import { keyOfMatch, orderPlaces, type FoundPlace } from "./place.ts";

/** All places of a text where a rule fires and is meant, sorted, each once per rule. `name`: path within the artifact. */
export function findPlaces(text: string, name: string, pack: Pack): readonly FoundPlace[] {
  const normalised = normalise(text);
  const isHere = (matcher: StoredMatcher): boolean => matcher.files === null || matchesAny(matcher.files, name);
  const places: FoundPlace[] = [];
  if (normalised.text === text) {
    places.push(...keepMeant(findMatches(text, pack, isHere), text, name, (offset) => offset));
  } else {
    const read = findMatches(normalised.text, pack, (matcher) => !matcher.original && isHere(matcher));
    places.push(...keepMeant(read, normalised.text, name, normalised.originalOffset));
    const raw = findMatches(text, pack, (matcher) => matcher.original && isHere(matcher));
    places.push(...keepMeant(raw, text, name, (offset) => offset));
  }
  return orderPlaces(places);
}

function keepMeant(
  matches: readonly Match[],
  text: string,
  name: string,
  toOriginal: (offset: number) => number,
): readonly FoundPlace[] {
  if (matches.length === 0) return [];
  const lines = indexLines(text);
  const all = Array.from({ length: lines.count }, (_, index) => lines.textOf(index + 1));
  const surroundings = readSurroundings(name, all);
  const meant = matches.filter(({ matcher, start, end }) => {
    const line = lines.lineAt(start);
    const from = lines.startOf(line);
    return surroundings.counts(matcher.stored, line - 1, start - from, end - from);
  });
  return meant.map(({ matcher, start, end }) => ({
    rule: matcher.stored.rule,
    start: toOriginal(start),
    end: toOriginal(end),
    key: keyOfMatch(text.slice(start, end)),
  }));
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
