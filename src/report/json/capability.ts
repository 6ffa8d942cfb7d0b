import type { CapabilityDelta } from "../../core/capability-delta.ts";
import { wordTarget, type Capability, type CapabilityPlace } from "../../core/capability.ts";
import { placeOfCapability } from "../capability-words.ts";

/** What a change gains, loses and keeps as `evogate-report/1` has it: one row for each origin, at its first place. */
export function deltaDocument({ gained, lost, kept }: CapabilityDelta): object {
  return {
    gained: gained.flatMap(({ capability }) => originRows(capability)),
    lost: lost.flatMap(originRows),
    kept: kept.flatMap(originRows),
  };
}

/** One row, at the most telling place. */
export function capabilityDocument(capability: Capability): object {
  return rowAt(capability, placeOfCapability(capability));
}

function originRows(capability: Capability): readonly object[] {
  return capability.origins.flatMap((origin) => {
    const place = capability.at.find((each) => each.origin === origin);
    return place === undefined ? [] : [rowAt(capability, place)];
  });
}

function rowAt({ kind, target, risk }: Capability, { origin, path, member, line }: CapabilityPlace): object {
  return { kind, target: wordTarget(target), origin, risk, path, ...(member === undefined ? {} : { member }), line };
}
