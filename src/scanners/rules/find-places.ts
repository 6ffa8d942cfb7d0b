import { compileGlob, matchesGlob, type Glob } from "../../text/glob.ts";
import { normalise } from "../../text/normalise/normalise.ts";
import { indexLines } from "../../text/positions.ts";
import { SECRET_CHECKS } from "../../text/secret-checks/table.ts";
import { readSurroundings } from "./context/context.ts";
import { findMatches, type Match } from "./matcher.ts";
import type { Pack } from "./open-pack.ts";
import type { StoredMatcher } from "./pack.ts";
import { keyOfMatch, orderPlaces, type FoundPlace } from "./place.ts";

/** All places of a text where a rule fires and is meant, sorted, each once per rule. `name`: path within the artifact. */
export function findPlaces(text: string, name: string, pack: Pack): readonly FoundPlace[] {
  const normalised = normalise(text);
  const isHere = (matcher: StoredMatcher): boolean => matcher.files === null || matchesAny(matcher.files, name);
  const read = findMatches(normalised.text, "normalised", pack, isHere);
  const raw = findMatches(text, "original", pack, isHere);
  const places = [
    ...keepMeant(read, { text: normalised.text, name, pack }, normalised.originalOffset),
    ...keepMeant(raw, { text, name, pack }, (offset) => offset),
  ];
  return orderPlaces(places);
}

function keepMeant(
  matches: readonly Match[],
  { text, name, pack }: { readonly text: string; readonly name: string; readonly pack: Pack },
  toOriginal: (offset: number) => number,
): readonly FoundPlace[] {
  if (matches.length === 0) return [];
  const lines = indexLines(text);
  const all = Array.from({ length: lines.count }, (_, index) => lines.textOf(index + 1));
  const surroundings = readSurroundings(name, all);
  const meant = matches.filter(({ matcher, start, end }) => {
    const line = lines.lineAt(start);
    const from = lines.startOf(line);
    const isCritical = pack.stored.rules[matcher.stored.rule]?.severity === "critical";
    return surroundings.counts(matcher.stored, { line: line - 1, start: start - from, end: end - from }, isCritical);
  });
  return meant.flatMap(({ matcher, start, end }) => {
    const matched = text.slice(start, end);
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
