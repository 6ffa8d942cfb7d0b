import type { Capability } from "../core/capability.ts";
import type { Judgement } from "../core/judgement.ts";
import { abilityWords, placedAbilityWords } from "./capability-words.ts";

/** One line of a report about what an artifact can do. */
export interface AbilityList {
  readonly label: "gains" | "harmless" | "loses" | "keeps";
  /** Each in plain words, behind "may". */
  readonly items: readonly string[];
}

/**
 * What an artifact can do beside what a person has to settle: risky things first, with their places. Empty lists are left
 * out; `isVerbose` adds what it could do before.
 */
export function listAbilities({ delta, needs, met }: Judgement, isVerbose: boolean): readonly AbilityList[] {
  const named = [...needs, ...met.map(({ need }) => need)].flatMap((need) =>
    need.kind === "capability" ? [need.capability] : [],
  );
  const gained = delta.gained.map(({ capability }) => capability).filter((capability) => !named.includes(capability));
  const isRisky = ({ risk }: Capability): boolean => risk === "risky";
  const lists: readonly AbilityList[] = [
    { label: "gains", items: gained.filter(isRisky).map(placedAbilityWords) },
    { label: "harmless", items: gained.filter((each) => !isRisky(each)).map(abilityWords) },
    { label: "loses", items: delta.lost.map(abilityWords) },
    { label: "keeps", items: isVerbose ? delta.kept.map(abilityWords) : [] },
  ];
  return lists.filter(({ items }) => items.length > 0);
}
