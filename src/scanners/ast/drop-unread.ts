import { eachReading, whyNotLookedAt } from "../../artifacts/reading/coverage.ts";
import type { FileReading } from "../../artifacts/reading/reading.ts";
import type { Capability } from "../../core/capability.ts";
import { placeName } from "../../core/location.ts";

/**
 * The capabilities without those that only stand for content that nobody could read. Intake is degraded by it already: that
 * is a gap, which no person's word fills, and no gain that one could want. What was read of such a file stays.
 */
export function dropUnread(
  capabilities: readonly Capability[],
  readings: readonly FileReading[],
): readonly Capability[] {
  const unread = new Set(
    [...eachReading(readings)].filter(({ content }) => whyNotLookedAt(content) !== null).map((each) => placeName(each)),
  );
  const isOnlyUnread = ({ kind, target, at }: Capability): boolean =>
    target.match === "any" && kind !== "native-code" && at.every((place) => unread.has(placeName(place)));
  return capabilities.filter((capability) => !isOnlyUnread(capability));
}
