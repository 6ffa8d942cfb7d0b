import type { Excuse } from "./excuse.ts";
import { readListUse, type ListUse } from "./list-use.ts";
import { readLiteralUse, type LiteralUse } from "./pattern-literals.ts";
import type { Place } from "./sentence.ts";

/** Answers for places in code and data; what a file does with a list is read once a list. */
export type ReadLiteralExcuses = (place: Place, where: "code" | "data") => readonly Excuse[];

/** Lists of one file whose use is looked up; a hostile file has as many as it likes. */
const MOST_LISTS = 30;

export function searchLiterals(lines: readonly string[]): ReadLiteralExcuses {
  const uses = new Map<string, ListUse>();
  let handsOut: boolean | null = null;
  const useOf = (name: string): ListUse => {
    const known = uses.get(name) ?? (uses.size < MOST_LISTS ? readListUse(lines, name) : "run");
    uses.set(name, known);
    return known;
  };
  return (place, where) => {
    const use = readLiteralUse(place, hasRegexLiterals(place));
    // The text of a compiled pattern can be taken out of it and run.
    if (use?.kind === "pattern") handsOut ??= lines.some((line) => /\.(?:pattern|source)\b/u.test(line.slice(0, 2000)));
    return excusesOf(use, where, handsOut === true, useOf);
  };
}

function excusesOf(
  use: LiteralUse,
  where: "code" | "data",
  handsOut: boolean,
  useOf: (name: string) => ListUse,
): readonly Excuse[] {
  if (use === null) return [];
  if (use.kind === "pattern") return handsOut ? ["half"] : ["full"];
  if (use.kind === "field") return where === "data" ? ["half"] : [];
  // Data is not run by itself: a program that denies what stands under `deny:` reads it.
  if (where === "data") return use.list.purpose === "denied" ? ["full"] : ["half"];
  switch (useOf(use.list.name)) {
    case "run":
      return [];
    case "compared":
      return ["full"];
    case "unseen":
      return ["half"];
  }
}

const REGEX_LANGUAGES = /^(?:[cm]?[jt]sx?|javascript|typescript)$/iu;

/** In JavaScript and its kin `/…/` is a regex: in a file of it, or in a fence that says so. */
function hasRegexLiterals({ contexts, line, path }: Place): boolean {
  return REGEX_LANGUAGES.test(contexts[line]?.language ?? path.slice(path.lastIndexOf(".") + 1));
}
