import { groupBy } from "../../../../src/core/group.ts";
import { lastName } from "../../../../src/languages/callee-name.ts";
import { eachWithin } from "../../../../src/facts/query/expressions.ts";
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
  const [earlier, found] = [groupSlots(before), new Set<string>()];
  for (const [key, slots] of groupSlots(head)) {
    const had = earlier.get(key) ?? [];
    const owners = new Set(had.flatMap(ownersOf));
    const kept = new Set(slots.flatMap(ownersOf));
    const isOther = [...owners].some((owner) => !kept.has(owner)) || (owners.size > 0 && slots.length <= had.length);
    const isFixed = owners.size === 0 && had.filter(isComputed).length > slots.filter(isComputed).length;
    for (const slot of isOther || (isFixed && slots.length <= had.length) ? slots : []) {
      const owner = ownersOf(slot).find((each) => !isKnown(each) && !found.has(each));
      if (owner === undefined) continue;
      found.add(owner);
      const instead = isOther ? `, before: ${[...owners].join(", ")}` : ", where nothing was fixed";
      const { span } = slot;
      yield { source: head.source, span, owner, key: `${key} ${owner}`, detail: `${owner}${instead}` };
    }
  }
}

function groupSlots(unit: CodeUnit): ReadonlyMap<string, readonly Slot[]> {
  return groupBy(slotsIn(unit), ({ key }) => key);
}

/** What a call is given has slots of its own; only the default of a setting is what it gives. */
function ownersOf({ value, isHost }: Slot): readonly string[] {
  const inner = value.kind === "unary" ? value.operand : value;
  if (inner.kind !== "call") return [...ownersIn(value, isHost)];
  const standard = /^(?:get|getenv)$/u.test(lastName(inner.callee)) ? inner.arguments[1] : undefined;
  return standard === undefined ? [] : [...ownersIn(standard.value, isHost)];
}

/** Whether a value depends on something: a setting, an answer. A program that takes no address any more can do less. */
function isComputed({ value, isHost }: Slot): boolean {
  const parts = [...eachWithin(value)];
  if (parts.some((part) => part.kind === "attribute" && part.name === "argv")) return false;
  return ownersIn(value, isHost).size === 0 && parts.some(({ kind }) => kind === "name" || kind === "call");
}
