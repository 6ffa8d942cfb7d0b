import { compileGlob, matchesGlob, type Glob } from "../../text/glob.ts";
import { unifyLineBreaks } from "../../text/line-breaks.ts";
import { normalise } from "../../text/normalise/normalise.ts";
import { indexLines } from "../../text/positions.ts";
import { SECRET_CHECKS } from "../../text/secret-checks/table.ts";
import { readSurroundings } from "./context/context.ts";
import { findMatches, type Match } from "./matcher.ts";
import type { Pack } from "./open-pack.ts";
import type { StoredMatcher } from "./pack.ts";
import { keyOfMatch, orderPlaces, type FoundPlace } from "./place.ts";

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
  const plain = unifyLineBreaks(text);
  const normalised = normalise(plain.text);
  const isHere = (matcher: StoredMatcher): boolean => matcher.files === null || matchesAny(matcher.files, name);
  const read = findMatches(normalised.text, "normalised", pack, isHere);
  const raw = findMatches(plain.text, "original", pack, isHere);
  const places = [
    ...keepMeant(read, { text: normalised.text, readAs, pack }, (offset) => {
      return plain.originalOffset(normalised.originalOffset(offset));
    }),
    ...keepMeant(raw, { text: plain.text, readAs, pack }, plain.originalOffset),
  ];
  return orderPlaces(places);
}

/** A text that was searched; `readAs` as in `findPlaces`. */
interface Source {
  readonly text: string;
  readonly readAs: string | null;
  readonly pack: Pack;
}

function keepMeant(
  matches: readonly Match[],
  source: Source,
  toOriginal: (offset: number) => number,
): readonly FoundPlace[] {
  if (matches.length === 0) return [];
  const meant = source.readAs === null ? matches : matches.filter(isMeant(source, source.readAs));
  return meant.flatMap(({ matcher, start, end }) => {
    const matched = source.text.slice(start, end);
    const { rule, check } = matcher.stored;
    const secret = check === null ? null : SECRET_CHECKS[check](matched);
    if (check !== null && secret === null) return [];
    return {
      rule,
      start: toOriginal(start),
      end: toOriginal(end),
      key: keyOfMatch(matched),
      secret: secret && { start: toOriginal(start + secret.start), end: toOriginal(start + secret.end) },
    };
  });
}

function isMeant({ text, pack }: Source, readAs: string): (match: Match) => boolean {
  const lines = indexLines(text);
  const all = Array.from({ length: lines.count }, (_, index) => lines.textOf(index + 1));
  const surroundings = readSurroundings(readAs, all);
  return ({ matcher, start, end }) => {
    const line = lines.lineAt(start);
    const from = lines.startOf(line);
    const isCritical = pack.stored.rules[matcher.stored.rule]?.severity === "critical";
    return surroundings.counts(matcher.stored, { line: line - 1, start: start - from, end: end - from }, isCritical);
  };
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
