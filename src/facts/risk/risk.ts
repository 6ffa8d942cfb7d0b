import type { CapabilityKind, Risk, Target } from "../../core/capability.ts";
import { riskOfCommandText } from "../commands/classify.ts";
import type { RiskContext } from "./context.ts";
import { riskOfVariable } from "./variables.ts";
import { riskOfHost } from "./hosts.ts";
import { riskOfReading, riskOfWriting } from "./files.ts";

/** Kinds whose risk follows from the target. What an instruction means, only the reader of its sentence knows. */
export type RatedKind = Exclude<CapabilityKind, "instruction">;

/**
 * Whether gaining a capability needs a person's word: the risk table of the outside contract, row by row. `isArgument`:
 * whoever calls the code or starts the program says which path it is.
 */
export function riskOf(kind: RatedKind, target: Target, context: RiskContext, isArgument = false): Risk {
  switch (kind) {
    case "network":
      return riskOfHost(target);
    case "exec":
      return target.match === "any" ? "risky" : riskOfCommandText(target.value, target.match === "within");
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
