import type { CapabilityDelta } from "../core/capability-delta.ts";
import { compareCapabilities } from "../core/capability-order.ts";
import type { Capability, Target } from "../core/capability.ts";
import { coversCapability } from "./covers-capability.ts";
import { indexCovering } from "./index-covering.ts";

/**
 * What a target of the head was called in the version before, where that is something else: files get other names. Null
 * for what was not there.
 */
export type EarlierTarget = (capability: Capability) => Target | null;

const SAME_NAMES: EarlierTarget = ({ target }) => target;

/**
 * What the head can do that the version before could not, and the other way round. What a wider target covered before is
 * not gained. `before` is null, or empty, when there is nothing to compare with: then everything is gained.
 */
export function compareAbilities(
  head: readonly Capability[],
  before: readonly Capability[] | null,
  earlierTarget: EarlierTarget = SAME_NAMES,
): CapabilityDelta {
  const earlier = (before ?? []).toSorted(compareCapabilities);
  const now = head.toSorted(compareCapabilities).map((capability) => {
    const target = earlierTarget(capability);
    return { capability, renamed: target === null ? null : { ...capability, target } };
  });
  const isCoveredBefore = indexCovering(earlier);
  const isCoveredNow = indexCovering(now.flatMap(({ renamed }) => renamed ?? []));
  const isKept = ({ renamed }: (typeof now)[number]): boolean => renamed !== null && isCoveredBefore(renamed);
  return {
    gained: now
      .filter((one) => !isKept(one))
      .map(({ capability, renamed }) => ({
        capability,
        widens: renamed === null ? null : findWidened(renamed, earlier),
      })),
    lost: earlier.filter((one) => !isCoveredNow(one)),
    kept: now.filter(isKept).map(({ capability }) => capability),
  };
}

/** Capabilities of one kind among which what is widened is sought. */
const MOST_SOUGHT = 50;

/** The first of those before that it does as well: it goes further, or it would not be gained. */
function findWidened(wider: Capability, earlier: readonly Capability[]): Capability | null {
  const candidates = earlier.filter(({ kind }) => kind === wider.kind).slice(0, MOST_SOUGHT);
  return candidates.find((one) => coversCapability(wider, one)) ?? null;
}
