import type { Risk, Target } from "../../core/capability.ts";
import { riskOfCommandText } from "../commands/classify.ts";
import type { RiskContext } from "./context.ts";
import { riskOfThing, type RatedThing } from "./risk-of-thing.ts";

/** Kinds whose risk follows from the target. What an instruction means, only the reader of its sentence knows. */
export type RatedKind = RatedThing | "exec";

/**
 * Whether gaining a capability needs a person's word: the risk table of the outside contract, row by row. `isArgument`:
 * whoever calls the code or starts the program says which path it is.
 */
export function riskOf(kind: RatedKind, target: Target, context: RiskContext, isArgument = false): Risk {
  if (kind !== "exec") return riskOfThing(kind, target, context, isArgument);
  return target.match === "any" ? "risky" : riskOfCommandText(target.value, target.match === "within");
}
