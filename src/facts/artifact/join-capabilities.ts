import {
  wordTarget,
  type Capability,
  type CapabilityPlace,
  type Origin,
  type Risk,
  type Target,
} from "../../core/capability.ts";
import { compareCapabilities } from "../../core/capability-order.ts";
import { nonEmpty } from "../../core/brand.ts";
import type { Location } from "../../core/location.ts";
import { compareStarts } from "../../core/order.ts";

/** Places of one capability that are kept: the first ones, and the first of each origin. Who has seen twenty needs no more. */
const MOST_PLACES = 20;

/** A capability at one place. */
export interface PlacedCapability {
  readonly kind: Capability["kind"];
  readonly target: Target;
  readonly origin: Origin;
  readonly risk: Risk;
  readonly at: Location;
}

const ORIGINS: readonly Origin[] = ["declared", "instructed", "static", "observed"];

/** The same kind and target is one capability: with every origin, the worse risk and the first places. Sorted. */
export function joinCapabilities(placed: readonly PlacedCapability[]): readonly Capability[] {
  const groups = new Map<string, PlacedCapability[]>();
  for (const each of placed) {
    const key = [each.kind, each.target.match, wordTarget(each.target)].join("\0");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()].flatMap(joinGroup).toSorted(compareCapabilities);
}

function joinGroup(group: readonly PlacedCapability[]): readonly Capability[] {
  const [first] = group;
  const said = new Set(group.map(({ origin }) => origin));
  const origins = nonEmpty(ORIGINS.filter((origin) => said.has(origin)));
  const at = nonEmpty(choosePlaces(group.map((each) => ({ ...each.at, origin: each.origin }))));
  if (first === undefined || origins === null || at === null) return [];
  const risk = group.some((each) => each.risk === "risky") ? "risky" : "harmless";
  return [{ kind: first.kind, target: first.target, origins, risk, at }];
}

function choosePlaces(places: readonly CapabilityPlace[]): readonly CapabilityPlace[] {
  const sorted = places.toSorted(
    (a, b) => compareStarts(a, b) || ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin),
  );
  const distinct = sorted.filter((place, index) => {
    const before = sorted[index - 1];
    return before === undefined || before.origin !== place.origin || compareStarts(before, place) !== 0;
  });
  const firsts = new Set(ORIGINS.map((origin) => distinct.find((place) => place.origin === origin)));
  return distinct.filter((place, index) => index < MOST_PLACES || firsts.has(place));
}
