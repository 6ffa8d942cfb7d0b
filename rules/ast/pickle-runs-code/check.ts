import type { Check } from "../../../src/scanners/ast/check.ts";
import type { CapabilityKind } from "../../../src/core/capability.ts";

const POWERS: ReadonlySet<CapabilityKind> = new Set<CapabilityKind>(["exec", "dynamic-code", "network", "fs-write"]);

/** Pickles whose calls can do such things. */
export const check: Check = function* ({ sources }) {
  for (const source of sources) {
    if (source.facts.language !== "binary") continue;
    for (const { call, target } of source.calls) {
      const power = source.capabilities.find(({ kind, span }) => POWERS.has(kind) && span.start === call.span.start);
      if (power !== undefined)
        yield { source, span: call.span, key: target ?? power.kind, detail: target ?? power.kind };
    }
  }
};
