import type { CapabilityKind, Risk, Target } from "../../core/capability.ts";
import type { RiskContext } from "./context.ts";
import { riskOfReading, riskOfWriting } from "./files.ts";
import { riskOfHost } from "./hosts.ts";
import { riskOfVariable } from "./variables.ts";

/** Kinds whose risk takes no table of programs. */
export type RatedThing = Exclude<CapabilityKind, "instruction" | "exec">;

/** `riskOf` for all but commands: their table is large, and prose that names files and hosts does without. */
export function riskOfThing(kind: RatedThing, target: Target, context: RiskContext, isArgument: boolean): Risk {
  switch (kind) {
    case "network":
      return riskOfHost(target);
    case "fs-read":
      return isArgument ? "harmless" : riskOfReading(target, context);
    case "fs-write":
      return isArgument ? "harmless" : riskOfWriting(target, context);
    case "env":
      return riskOfVariable(target);
    case "import":
    case "dependency":
      return target.match === "exact" && context.isKnownModule(target.value) ? "harmless" : "risky";
    // Narrowing what a tool may do is no gain and never gets here.
    case "agent-tool":
    case "dynamic-code":
    case "native-code":
    case "persistence":
      return "risky";
  }
}
