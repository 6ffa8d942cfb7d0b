import type { UnitPair } from "../../../../src/facts/versions/pair-units.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";
import type { Hit } from "../../../../src/scanners/ast/check.ts";
import { ownersIn } from "./addresses.ts";
import { slotsIn, type Slot } from "./slots.ts";

/** An address, and whose it is. */
export interface AddressHit extends Hit {
  readonly owner: string;
}

/** Addresses of somebody whom the version before never named, where another one's stood or the user's own. */
export function* findReplacedAddresses(
  { head, before }: UnitPair,
  isKnown: (owner: string) => boolean,
): Generator<AddressHit> {
  const earlier = groupSlots(before);
  const now = groupSlots(head);
  for (const [key, slots] of now) {
    const had = earlier.get(key) ?? [];
    const owners = new Set(had.flatMap(({ value }) => [...ownersIn(value)]));
    const kept = new Set(slots.flatMap(({ value }) => [...ownersIn(value)]));
    const isReplaced = owners.size > 0 ? [...owners].some((owner) => !kept.has(owner)) : had.some(isFromOutside);
    if (!isReplaced) continue;
    for (const { value, span } of slots) {
      const owner = [...ownersIn(value)].find((each) => !isKnown(each));
      if (owner === undefined) continue;
      const instead = owners.size > 0 ? `, before: ${[...owners].join(", ")}` : ", where the user's own stood";
      yield { source: head.source, span, owner, key: `${key} ${owner}`, detail: `${owner}${instead}` };
    }
  }
}

function groupSlots(unit: CodeUnit): ReadonlyMap<string, readonly Slot[]> {
  const groups = new Map<string, Slot[]>();
  for (const slot of slotsIn(unit)) groups.set(slot.key, [...(groups.get(slot.key) ?? []), slot]);
  return groups;
}
