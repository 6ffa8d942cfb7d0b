import type { RuleId } from "../../core/finding.ts";
import type { RuleGrade } from "../find.ts";
import { findPlaces } from "./find-places.ts";
import type { Pack } from "./open-pack.ts";
import type { FoundPlace } from "./place.ts";

/** Rules that look at one text at a time, however they do it. */
export interface RuleSet {
  /** All places of a text where one of them fires, sorted. `name`: path within the artifact. */
  find(text: string, name: string): readonly FoundPlace[];
  readonly grades: Readonly<Record<RuleId, RuleGrade>>;
}

/** The rules of Evogate itself. */
export function builtInRules(pack: Pack): RuleSet {
  return { find: (text, name) => findPlaces(text, name, pack), grades: pack.stored.rules };
}

/** Both: what one finds takes nothing from the other. */
export function joinRuleSets(one: RuleSet, other: RuleSet): RuleSet {
  return {
    find: (text, name) =>
      [...one.find(text, name), ...other.find(text, name)].toSorted((a, b) => a.start - b.start || b.end - a.end),
    grades: { ...one.grades, ...other.grades },
  };
}
