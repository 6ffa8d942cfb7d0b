import { matchesGlob, type Glob } from "../../../text/glob.ts";
import { normalise } from "../../../text/normalise/normalise.ts";
import { indexLines, type Lines } from "../../../text/positions.ts";
import { readSurroundings, type Surroundings } from "../context/context.ts";
import type { StoredMatcher } from "../pack.ts";
import { keyOfMatch, orderPlaces, type FoundPlace } from "../place.ts";
import type { LinearRegex } from "./linear-regex.ts";

/** A pattern of a user's rule, ready to run. */
export interface LinePattern {
  /** The same as a built-in pattern has it, for what asks where a match counts. */
  readonly stored: StoredMatcher;
  /** What is critical is excused less easily. */
  readonly isCritical: boolean;
  readonly regex: LinearRegex;
  readonly unless: LinearRegex | null;
  readonly files: readonly Glob[] | null;
  /** It means the borders of its line, and so cannot be tried on the whole text. */
  readonly isBoundToText: boolean;
}

/** All places of a text where a pattern matches on one line and is meant, each once per rule, sorted. */
export function findPackPlaces(text: string, name: string, patterns: readonly LinePattern[]): readonly FoundPlace[] {
  const wanted = patterns.filter(({ files }) => files === null || files.some((glob) => matchesGlob(glob, name)));
  if (wanted.length === 0) return [];
  const normalised = normalise(text);
  const lines = indexLines(normalised.text);
  const all = Array.from({ length: lines.count }, (_, index) => lines.textOf(index + 1));
  const likely = wanted.filter(canMatchIn(normalised.text.includes("\r") ? all.join("\n") : normalised.text));
  if (likely.length === 0) return [];
  const surroundings = readSurroundings(name, all);
  const places = likely.flatMap((pattern) => findOnLines(pattern, all, lines, surroundings));
  const { originalOffset } = normalised;
  return orderPlaces(
    places.map(({ start, end, ...place }) => ({ ...place, start: originalOffset(start), end: originalOffset(end) })),
  );
}

/**
 * A look at the whole text is faster than one at each line, and most patterns are in none. It loses nothing: what
 * matches within a line matches there in the text too, whose `^`, `$` and `\b` are the same at a line feed.
 */
function canMatchIn(text: string): (pattern: LinePattern) => boolean {
  return ({ regex, isBoundToText }) => isBoundToText || regex.test(text);
}

function findOnLines(
  { stored, isCritical, regex, unless }: LinePattern,
  all: readonly string[],
  lines: Lines,
  surroundings: Surroundings,
): readonly FoundPlace[] {
  return all.flatMap((line, index) => {
    if (!regex.test(line) || unless?.test(line) === true) return [];
    return regex
      .find(line)
      .filter(({ start, end }) => surroundings.counts(stored, { line: index, start, end }, isCritical))
      .map(({ start, end }) => ({
        rule: stored.rule,
        start: lines.startOf(index + 1) + start,
        end: lines.startOf(index + 1) + end,
        key: keyOfMatch(line.slice(start, end)),
        secret: null,
      }));
  });
}
